/// The 64-bit key of a word in every table of the program: FNV-1a over its UTF-8 bytes, letter case folded.
///
/// Folding covers what French needs and no more: A–Z, À–Þ, Œ and Ÿ become small letters, the typographic apostrophe
/// (U+2019) becomes `'`, and the hyphens U+2010 and U+2011 become `-`. The bytes are expected in NFC.
public struct WordHash: Hashable, Sendable {
  /// The state of FNV-1a after the bytes given so far.
  public var value: UInt64

  /// The hash of no bytes.
  @inlinable
  public init() {
    value = 0xcbf2_9ce4_8422_2325
  }

  /// A hash that a table or a token kept.
  @inlinable
  public init(key: UInt64) {
    value = key
  }

  /// The hash of a whole word.
  public init(_ word: some Sequence<UInt8>) {
    self.init()
    for byte in Folding.folded(word) { add(byte) }
  }

  /// The hash of a whole word.
  public init(_ word: String) {
    let ascii: WordHash? =
      word.utf8.withContiguousStorageIfAvailable { bytes in
        var hash = WordHash()
        for byte in bytes {
          guard byte < 0x80 else { return nil }
          hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        return hash
      } ?? nil
    self = ascii ?? WordHash(word.utf8)
  }

  /// The hash of a word that is folded already.
  @inlinable
  public init(folded word: StaticString) {
    self.init()
    word.withUTF8Buffer { for byte in $0 { add(byte) } }
  }

  /// Adds one byte that is folded already.
  @inlinable
  public mutating func add(_ foldedByte: UInt8) {
    value = (value ^ UInt64(foldedByte)) &* 0x0000_0100_0000_01b3
  }
}
