import LavoirLexicons
import LavoirText

/// A text as bytes, with what the scan over it found suspicious.
public struct RawText: Sendable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// The words of French.
  public let lexicon: Lexicon
  private let suspects: SuspectIndex

  /// Scans a text in UTF-8.
  public init(_ bytes: [UInt8], lexicon: Lexicon = .embedded) {
    self.bytes = bytes
    self.lexicon = lexicon
    suspects = SuspectScan.suspects(in: bytes)
  }

  /// The places of a suspicion, in bytes and in order.
  public subscript(_ suspicion: Suspicion) -> [Int] { suspects[suspicion] }

  /// The text of some bytes.
  public func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// Whether French has a word, in any letter case.
  public func isWord(_ word: String) -> Bool {
    lexicon.traits(of: word).contains(.french)
  }

  // MARK: Characters

  /// The character that begins at an offset, and its bytes; `nil` at the end.
  public func scalar(at offset: Int) -> (scalar: Unicode.Scalar, range: ByteRange)? {
    guard offset < bytes.count else { return nil }
    var decoder = UTF8()
    var rest = bytes[offset...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return (scalar, ByteRange(offset, offset + UTF8.width(scalar)))
  }

  /// The character that ends at an offset, and its bytes; `nil` at the beginning.
  public func scalar(before offset: Int) -> (scalar: Unicode.Scalar, range: ByteRange)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  // MARK: Stretches

  /// The bytes around an offset as far as a test of characters holds.
  public func stretch(around offset: Int, while holds: (Unicode.Scalar) -> Bool) -> ByteRange {
    var (start, end) = (offset, offset)
    while let (scalar, range) = scalar(before: start), holds(scalar) { start = range.start }
    while let (scalar, range) = scalar(at: end), holds(scalar) { end = range.end }
    return ByteRange(start, end)
  }

  /// The letters and marks that join them, around an offset.
  public func word(around offset: Int) -> ByteRange {
    stretch(around: offset) { $0.properties.isAlphabetic || (0x300..<0x370).contains($0.value) }
  }

  /// What stands around an offset without white space.
  public func run(around offset: Int) -> ByteRange {
    stretch(around: offset) { !$0.properties.isWhitespace }
  }

  /// The line around an offset, without its end.
  public func line(around offset: Int) -> ByteRange {
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return ByteRange(start, bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count)
  }

  /// Whether an offset lies between backticks on its line, or in a line set in by four spaces.
  public func isCode(at offset: Int) -> Bool {
    let line = line(around: offset)
    let before = bytes[line.start..<offset]
    if before.starts(with: "    ".utf8) || before.first == 0x09 { return true }
    let ticks = before.count { $0 == UInt8(ascii: "`") }
    return ticks % 2 == 1 && bytes[offset..<line.end].contains(UInt8(ascii: "`"))
  }

  /// Whether what stands around an offset without white space is an address or a path.
  public func isAddress(at offset: Int) -> Bool {
    let run = string(run(around: offset))
    return run.contains("://") || run.contains("www.") || run.contains("@") || run.contains(":\\")
      || run.contains("?")
        && run.contains("=")
  }
}
