import LavoirEncodings
import LavoirLexicons
import LavoirText

/// A text as bytes, with what the scan over it found suspicious.
public struct RawText: Sendable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// The words of French.
  public let lexicon: Lexicon
  private let suspects: SuspectIndex
  /// Whether some characters can be bytes of others, read in a wrong encoding.
  let mayBeMisread: Bool
  /// Its lines and code; empty where nothing is suspicious.
  private let layout: RawLayout

  /// Scans a text in UTF-8.
  public init(_ bytes: [UInt8], lexicon: Lexicon = .embedded) {
    self.bytes = bytes
    self.lexicon = lexicon
    suspects = SuspectScan.suspects(in: bytes)
    mayBeMisread = Mojibake.isSuspect(bytes)
    layout = suspects.isEmpty && !mayBeMisread ? RawLayout(of: []) : RawLayout(of: bytes)
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

  /// Whether French has a word, a name of a person or place, or the beginning of an elided one: « jusqu ».
  public func isKnown(_ word: String) -> Bool {
    !lexicon.traits(of: word).isDisjoint(with: [.french, .properNoun, .firstName, .surname]) || isElided(word)
  }

  /// Whether a word loses its last vowel before an apostrophe: « l », « qu », « aujourd ».
  public func isElided(_ word: String) -> Bool {
    Self.elided.contains(word.lowercased())
  }

  private static let elided: Set<String> = [
    "l", "d", "j", "m", "t", "s", "n", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu",
    "entr", "aujourd", "prud",
  ]

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
  ///
  /// - Parameter limit: the most characters to either side.
  public func stretch(
    around offset: Int, atMost limit: Int = 200, while holds: (Unicode.Scalar) -> Bool
  ) -> ByteRange {
    var (start, end) = (offset, offset)
    for _ in 0..<limit {
      guard let (scalar, range) = scalar(before: start), holds(scalar) else { break }
      start = range.start
    }
    for _ in 0..<limit {
      guard let (scalar, range) = scalar(at: end), holds(scalar) else { break }
      end = range.end
    }
    return ByteRange(start, end)
  }

  /// The letters and marks that join them, around an offset.
  public func word(around offset: Int) -> ByteRange {
    stretch(around: offset) { $0.properties.isAlphabetic || (0x300..<0x370).contains($0.value) }
  }

  /// What stands around an offset without white space, 1,000 characters to either side at most.
  public func run(around offset: Int) -> ByteRange {
    stretch(around: offset, atMost: 1_000) { !$0.properties.isWhitespace }
  }

  /// The line around an offset, without its end.
  public func line(around offset: Int) -> ByteRange {
    layout.line(around: offset)
  }

  /// Whether an offset lies between backticks on its line, or in a line set in by four spaces.
  public func isCode(at offset: Int) -> Bool {
    let line = bytes[layout.line(around: offset).indices]
    return line.starts(with: "    ".utf8) || layout.isBetweenBackticks(offset)
  }

  /// Whether a straight single quote opens before an offset on its line and closes behind it, as round a string of code.
  public func isInStraightQuotes(_ offset: Int) -> Bool {
    let line = layout.line(around: offset)
    let quote = UInt8(ascii: "'")
    let isLetter = { (byte: UInt8) in byte | 0x20 &- 0x61 < 26 || byte >= 0x80 || byte == UInt8(ascii: "\\") }
    let opens = (line.start..<offset).contains { place in
      bytes[place] == quote && (place == line.start || !isLetter(bytes[place - 1])) && place + 1 < line.end
        && isLetter(bytes[place + 1])
    }
    return opens
      && (min(offset + 2, line.end)..<line.end).contains { place in
        bytes[place] == quote && isLetter(bytes[place - 1]) && (place + 1 == line.end || !isLetter(bytes[place + 1]))
      }
  }

  /// Whether what stands around an offset without white space is an address or a path.
  public func isAddress(at offset: Int) -> Bool {
    let run = string(run(around: offset))
    return ["://", "www.", "@", ":\\"].contains { run.contains($0) } || (run.contains("?") && run.contains("="))
  }
}
