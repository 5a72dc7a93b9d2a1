import FoundationEssentials
import LavoirScreening
import LavoirText

/// Written as one string, for it is nothing that a person reads, and JSON’s encoder would take a millisecond for its
/// thousand numbers.
extension SampleSelection: Codable {
  /// Reads what ``encode(to:)`` wrote.
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let bytes = Data(base64Encoded: try container.decode(String.self)).map(Array.init) ?? []
    let selection = bytes.withUnsafeBytes { bytes in
      var fields = FieldReader(bytes)
      return SampleSelection(&fields)
    }
    guard let selection else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "this is no selection of examples")
    }
    self = selection
  }

  /// Writes the fields in base 64.
  func encode(to encoder: any Encoder) throws {
    var fields = FieldWriter()
    write(to: &fields)
    var container = encoder.singleValueContainer()
    try container.encode(Data(fields.bytes).base64EncodedString())
  }

  private func write(to fields: inout FieldWriter) {
    let numbers = [
      limits.general, limits.perDetector, limits.perDropReason, limits.worst, limits.documentBytes,
      limits.marksPerDocument, limits.totalBytes, written, writtenBytes,
    ]
    for number in numbers { fields.number(number) }
    general.write(to: &fields)
    for draws in [byDetector, byDrop] {
      fields.number(draws.count)
      for (name, draw) in draws.sorted(by: { $0.key < $1.key }) {
        fields.string(name)
        draw.write(to: &fields)
      }
    }
    fields.number(worst.documents.count)
    for document in worst.documents { document.write(to: &fields) }
  }

  private init?(_ fields: inout FieldReader) {
    var limits = SampleLimits()
    let paths: [WritableKeyPath<SampleLimits, Int>] = [
      \.general, \.perDetector, \.perDropReason, \.worst, \.documentBytes, \.marksPerDocument, \.totalBytes,
    ]
    for path in paths {
      guard let number = fields.number() else { return nil }
      limits[keyPath: path] = number
    }
    self.init(limits: limits)
    guard let written = fields.number(), let writtenBytes = fields.number(),
      let general = Draw(size: limits.general, &fields),
      let byDetector = Self.draws(size: limits.perDetector, &fields),
      let byDrop = Self.draws(size: limits.perDropReason, &fields),
      let worst = fields.list({ WorstDocument(&$0) }), fields.isAtEnd
    else { return nil }
    self.written = written
    self.writtenBytes = writtenBytes
    self.general = general
    self.byDetector = byDetector
    self.byDrop = byDrop
    for document in worst { self.worst.add(document) }
  }

  private static func draws(size: Int, _ fields: inout FieldReader) -> [String: Draw]? {
    fields.list { fields in fields.string().flatMap { name in Draw(size: size, &fields).map { (name, $0) } } }
      .map { Dictionary($0, uniquingKeysWith: { first, _ in first }) }
  }
}

extension Draw {
  fileprivate func write(to fields: inout FieldWriter) {
    fields.number(tickets.count)
    for ticket in tickets {
      fields.hash(ticket.key)
      fields.number(ticket.sample)
    }
  }

  fileprivate init?(size: Int, _ fields: inout FieldReader) {
    self.init(size: size)
    let tickets = fields.list { fields in
      fields.hash().flatMap { key in fields.number().map { Ticket(key: key, sample: $0) } }
    }
    guard let tickets else { return nil }
    for ticket in tickets { add(ticket) }
  }
}

extension WorstDocument {
  fileprivate func write(to fields: inout FieldWriter) {
    fields.string(id)
    fields.string(file)
    for value in [number, findings, quality.words, quality.penalty.received, quality.penalty.cleaned, sample] {
      fields.number(value)
    }
    fields.hash(key)
  }

  fileprivate init?(_ fields: inout FieldReader) {
    guard let id = fields.string(), let file = fields.string(), let number = fields.number(),
      let findings = fields.number(), let words = fields.number(), let received = fields.number(),
      let cleaned = fields.number(), let sample = fields.number(), let key = fields.hash()
    else { return nil }
    self.id = id
    self.file = file
    self.number = number
    self.findings = findings
    quality = Quality(words: words, penalty: Penalty(received: received, cleaned: cleaned))
    self.key = key
    self.sample = sample
  }
}
