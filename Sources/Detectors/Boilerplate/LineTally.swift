import LavoirText

/// Counts in how many documents each line stands, near the begin or the end: what many pages share is furniture.
///
/// Memory is bounded: where too many lines are held, those seen least are forgotten (lossy counting).
public struct LineTally: Sendable {
  private var counts: [UInt64: Int32] = [:]
  /// Lines seen no more often than this were forgotten.
  private var forgotten: Int32 = 0

  /// An empty tally.
  public init() {}

  /// Counts the lines of one document.
  public mutating func add(_ text: [UInt8]) {
    add(Self.candidates(in: text))
  }

  /// Counts the lines of one document, by hash.
  public mutating func add(_ hashes: [UInt64]) {
    for hash in Set(hashes) { counts[hash, default: 0] += 1 }
    while counts.count > Self.mostLines {
      // Lossy counting: what was seen least is forgotten, and what was forgotten is owed one more.
      forgotten += 1
      counts = counts.filter { $0.value > forgotten }
    }
  }

  /// The lines that stand in enough documents, by hash.
  public var recurring: Set<UInt64> {
    Set(counts.lazy.filter { $0.value >= Self.fewestDocuments }.map(\.key))
  }

  /// A line that stands in as many documents is furniture.
  public static let fewestDocuments = 5
  private static let mostLines = 1 << 20

  /// How many lines from either end are looked at.
  static let reach = 8

  /// The hash of a line without the white space around it.
  static func hash(of line: Line, in text: [UInt8]) -> UInt64 {
    WordHash(text[line.content.indices]).value
  }

  /// Whether a line may be furniture: of two words to thirty, and no heading, list item, table or quotation.
  static func isCandidate(_ line: Line, in text: [UInt8]) -> Bool {
    let bytes = text[line.content.indices]
    guard let first = bytes.first, bytes.count < 240, !"#-*|>+=".utf8.contains(first), first &- 0x30 >= 10 else {
      return false
    }
    let spaces = bytes.count { $0 == UInt8(ascii: " ") }
    return (1...30).contains(spaces)
  }

  /// The lines of a document that may be furniture, by hash.
  public static func candidates(in text: [UInt8]) -> [UInt64] {
    let lines = Line.lines(of: text).filter { !$0.isBlank }
    let ends = lines.count > 2 * reach ? lines.prefix(reach) + lines.suffix(reach) : lines[...]
    return ends.filter { isCandidate($0, in: text) }.map { hash(of: $0, in: text) }
  }
}
