import LavoirCleaning
import LavoirFindings
import LavoirText

extension SampledDocument {
  /// What is kept of a document as an example.
  init(_ outcome: DocumentOutcome, limits: SampleLimits) {
    let text = outcome.text
    let all = Self.marks(of: text)
    let short = all.filter { $0.range.count + $0.replacement.count <= limits.documentBytes / 4 }
      .prefix(limits.marksPerDocument)
    let window = PassageWindow(in: text.received, around: short.map(\.range), limit: limits.documentBytes)
    let shown = short.filter { mark in window.ranges.contains { $0.contains(mark.range) } }
    self.init(
      id: outcome.id, file: outcome.file, number: outcome.number, quality: outcome.quality,
      language: outcome.language, drop: outcome.drop, bytes: text.received.count,
      passages: window.ranges.map { Passage(start: $0.start, text: Self.text(text.received[$0.indices])) },
      marks: shown.map(Mark.init), furtherMarks: all.count - shown.count)
  }

  /// A change or a finding before its sentences are made.
  fileprivate enum Sighting {
    case change(CleanedText.Change)
    case finding(Finding)

    var range: ByteRange {
      switch self {
      case .change(let change): change.edit.range
      case .finding(let finding): finding.range
      }
    }

    var replacement: [UInt8] {
      switch self {
      case .change(let change): change.edit.replacement
      case .finding: []
      }
    }
  }

  private static func marks(of text: CleanedText) -> [Sighting] {
    (text.changes.map(Sighting.change) + text.remaining.map(Sighting.finding)).sorted { $0.range < $1.range }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var out: [UInt8] = []
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar): out += scalar
      case .error(let length): out += repeatElement(0x1A, count: length)
      case .emptyInput: return String(decoding: out, as: UTF8.self)
      }
    }
  }
}

extension SampledDocument.Mark {
  fileprivate init(_ sighting: SampledDocument.Sighting) {
    switch sighting {
    case .change(let change):
      self.init(
        start: change.edit.range.start, end: change.edit.range.end,
        replacement: String(decoding: change.edit.replacement, as: UTF8.self),
        reasons: change.findings.map(SampledDocument.Reason.init))
    case .finding(let finding):
      self.init(
        start: finding.range.start, end: finding.range.end, replacement: nil,
        reasons: [SampledDocument.Reason(finding)])
    }
  }
}

extension SampledDocument.Reason {
  fileprivate init(_ finding: Finding) {
    self.init(
      detector: finding.rule, category: finding.category, severity: finding.severity, certainty: finding.certainty,
      message: finding.message, evidence: finding.evidence.map(\.description),
      repairs: finding.fix.map { [$0.replacement] + $0.alternatives } ?? [])
  }
}
