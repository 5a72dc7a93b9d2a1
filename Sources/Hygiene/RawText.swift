import LavoirEncodings
import LavoirLexicons
import LavoirText

/// A text as bytes, with what the scan over it found suspicious.
public struct RawText: Sendable {
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// The words of French.
  private let lexicon: Lexicon
  private let suspects: SuspectIndex
  /// Whether some characters can be bytes of others, read in a wrong encoding.
  let mayBeMisread: Bool
  /// Its lines and code; empty where nothing is suspicious.
  let layout: RawLayout

  /// Scans a text in UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lexicon = .embedded
    suspects = SuspectScan.suspects(in: bytes)
    mayBeMisread = Mojibake.isSuspect(bytes)
    layout = suspects.isEmpty && !mayBeMisread ? RawLayout(of: []) : RawLayout(of: bytes)
  }

  /// The places of a suspicion, in bytes and in order.
  subscript(_ suspicion: Suspicion) -> [Int] { suspects[suspicion] }

  /// The text of some bytes.
  func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// Whether French has a word, in any letter case.
  public func isWord(_ word: String) -> Bool {
    lexicon.traits(of: word).contains(.french)
  }

  /// How frequent a word of French is, on the Zipf scale; 0 where French has none such.
  func frenchZipf(of word: String) -> Double {
    isWord(word) ? max(Double(lexicon.record(of: word).frenchZipf), 0.01) : 0
  }

  /// Whether French has a word, a name of a person or place, or the beginning of an elided one: « jusqu ».
  func isKnown(_ word: String) -> Bool {
    !lexicon.traits(of: word).isDisjoint(with: [.french, .properNoun, .firstName, .surname]) || isElided(word)
  }

  /// Whether a word loses its last vowel before an apostrophe: « l », « qu », « aujourd ».
  func isElided(_ word: String) -> Bool {
    Self.elided.contains(word.lowercased())
  }

  private static let elided: Set<String> = [
    "l", "d", "j", "m", "t", "s", "n", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu",
    "entr", "aujourd", "prud",
  ]

  // MARK: Characters

  /// The character that begins at an offset, and its bytes; `nil` at the end.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, range: ByteRange)? {
    guard offset < bytes.count else { return nil }
    var decoder = UTF8()
    var rest = bytes[offset...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return (scalar, ByteRange(offset, offset + UTF8.width(scalar)))
  }

  /// The character that ends at an offset, and its bytes; `nil` at the beginning.
  func scalar(before offset: Int) -> (scalar: Unicode.Scalar, range: ByteRange)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }
}
