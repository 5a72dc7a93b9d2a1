import FoundationEssentials
import LavoirCorpus
import LavoirText

/// A line of a ledger as it is read.
struct LedgerLine: Decodable {
  /// The file that it tells of.
  let file: String
  /// What it tells.
  let content: Content

  enum Content {
    /// An edit of a whole text.
    case text(Ledger.Entry)
    /// The file begins; so many bytes stand before its records, and before those that are not kept.
    case header(kept: Int, dropped: Int)
    /// Some bytes, from this place of the file as received, became others.
    case edit(at: Int, before: [UInt8], after: [UInt8])
    /// From this place on there stood what stands elsewhere now.
    case setAside(at: Int, Place)
    /// The end of some records.
    case segment(Segment)
  }

  /// Where a record stands that is not in the cleaned file.
  enum Place {
    /// In the ledger itself.
    case here([UInt8])
    /// Among the dropped: so many bytes, and the edits that make of them what they were.
    case dropped(length: Int, EditList)
    /// Among the broken: so many bytes.
    case broken(length: Int)
  }

  /// Some records that follow one another.
  struct Segment {
    /// Where they stood in the file as received.
    let range: ByteRange
    /// How many bytes of the cleaned file are for them.
    let kept: Int
    /// The sums of what they were and are.
    let received: String
    let cleaned: String
  }

  /// Reads the lines of a ledger one by one.
  ///
  /// - Throws: where a line is no line of a ledger.
  static func forEach(in path: String, _ body: (LedgerLine) throws(CorpusError) -> Void) throws(CorpusError) {
    let decoder = JSONDecoder()
    let stream = try CorpusStream(path)
    var buffer: [UInt8] = []
    var number = 0
    var isAtEnd = false
    while !isAtEnd {
      isAtEnd = try stream.read(into: &buffer, atMost: 1 << 18) == 0
      var start = 0
      while start < buffer.count {
        guard let end = buffer[start...].firstIndex(of: 0x0A) ?? (isAtEnd ? buffer.count : nil) else { break }
        number += 1
        guard let line = try? decoder.decode(LedgerLine.self, from: Data(buffer[start..<end])) else {
          throw CorpusError(path, line: number, "this line is not an entry of a ledger")
        }
        try body(line)
        start = end + 1
      }
      buffer.removeFirst(min(start, buffer.count))
    }
  }

  // MARK: Decoding

  private enum Key: String, CodingKey {
    case file, part, header, segment, kept, received, cleaned, at, range, before, after, dropped, broken, length, edits,
      hex
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    file = try values.decode(String.self, forKey: .file)
    guard Self.isInFolder(file) else { throw Self.flaw(values) }
    if values.contains(.part) {
      let entry = try Ledger.Entry(from: decoder)
      guard entry.isSound else { throw Self.flaw(values) }
      content = .text(entry)
    } else if values.contains(.header) {
      let counts = try values.decode([Int].self, forKey: .header)
      guard counts.count == 2, counts.allSatisfy(Self.isPlace) else { throw Self.flaw(values) }
      content = .header(kept: counts[0], dropped: counts[1])
    } else if values.contains(.segment) {
      content = .segment(try Self.segment(values))
    } else {
      let at = try values.decode(Int.self, forKey: .at)
      guard Self.isPlace(at) else { throw Self.flaw(values) }
      if let place = try Self.place(values) {
        content = .setAside(at: at, place)
      } else {
        let range = try values.decode([Int].self, forKey: .range)
        let before = Array(try values.decode(String.self, forKey: .before).utf8)
        let after = Array(try values.decode(String.self, forKey: .after).utf8)
        guard range.count == 2, range.allSatisfy(Self.isPlace), range[1] - range[0] == before.count else {
          throw Self.flaw(values)
        }
        content = .edit(at: at + range[0], before: before, after: after)
      }
    }
  }

  /// Whether a name leads to a file below the folder that it is a name in: a ledger may come from anywhere.
  private static func isInFolder(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  }

  /// Whether a number can be a place in a file or a length: with such ones one can reckon.
  private static func isPlace(_ number: Int) -> Bool { (0..<1 << 48).contains(number) }

  private static func segment(_ values: KeyedDecodingContainer<Key>) throws -> Segment {
    let range = try values.decode([Int].self, forKey: .segment)
    let kept = try values.decode(Int.self, forKey: .kept)
    guard range.count == 2, range.allSatisfy(isPlace), range[0] <= range[1], isPlace(kept) else { throw flaw(values) }
    return Segment(
      range: ByteRange(range[0], range[1]), kept: kept, received: try values.decode(String.self, forKey: .received),
      cleaned: try values.decode(String.self, forKey: .cleaned))
  }

  private static func place(_ values: KeyedDecodingContainer<Key>) throws -> Place? {
    let isDropped = values.contains(.dropped)
    guard isDropped || values.contains(.broken) else { return nil }
    if let length = try values.decodeIfPresent(Int.self, forKey: .length) {
      guard isPlace(length) else { throw flaw(values) }
      guard isDropped else { return .broken(length: length) }
      let edits = try values.decodeIfPresent([PlacedText].self, forKey: .edits) ?? []
      guard edits.allSatisfy({ isPlace($0.start) && isPlace($0.end) && $0.start <= $0.end }),
        let list = EditList(edits.map { Edit(ByteRange($0.start, $0.end), $0.text) })
      else { throw flaw(values) }
      return .dropped(length: length, list)
    }
    if let before = try values.decodeIfPresent(String.self, forKey: .before) { return .here(Array(before.utf8)) }
    let digits = Array(try values.decode(String.self, forKey: .hex))
    return .here(
      stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) })
  }

  private static func flaw(_ values: KeyedDecodingContainer<Key>) -> DecodingError {
    .dataCorrupted(.init(codingPath: values.codingPath, debugDescription: "the numbers cannot be what they say"))
  }
}

/// `[10,12,"text"]`.
private struct PlacedText: Decodable {
  let start: Int
  let end: Int
  let text: String

  init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    start = try values.decode(Int.self)
    end = try values.decode(Int.self)
    text = try values.decode(String.self)
  }
}
