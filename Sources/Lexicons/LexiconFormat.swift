/// The layout of `lexicon.bin`: what the builder writes and the reader reads in place.
///
/// Little-endian. A header of 16 bytes (magic, version, number of sections), a table of `{offset, length}` pairs of
/// UInt32 in the order of ``Section``, then the sections, each at a multiple of 8.
package enum LexiconFormat {
  /// The first eight bytes, `LAVOIRLX`.
  package static let magic: UInt64 = 0x584C_5249_4F56_414C
  /// Raised whenever a section changes its meaning.
  package static let version: UInt32 = 1
  /// Bytes before the section table.
  package static let headerSize = 16

  /// The sections, in file order.
  package enum Section: Int, CaseIterable, Sendable {
    /// Open-addressing hash of ``WordRecord`` slots of 8 bytes; a power of two of them.
    case words
    /// `{UInt32 traits, UInt32 index of a rule list}`, by class.
    case classes
    /// ``SuffixRule`` lists of classes and paradigms; each begins with its count.
    case rules
    /// Strings, each one byte of length and its UTF-8; a reference is the offset of the length.
    case strings
    /// Lemma and part of speech → index of a rule list.
    case paradigms
    /// English word → index into `spins`.
    case spinKeys
    /// Lists of packed candidates; each begins with its count.
    case spins
    /// Locutions, and locutions with a slot → part of speech, string reference or index into `fillers`.
    case locutions
    /// Lists of 3-byte string references; each begins with its count.
    case fillers
    /// English place name → string reference of the French one.
    case places
  }

  /// The slot where the search for a word begins.
  package static func home(of hash: UInt64, mask: UInt64) -> UInt64 {
    (hash ^ (hash >> 29)) & mask
  }
}
