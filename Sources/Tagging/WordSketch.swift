import LavoirLexicons
import LavoirText

/// What the tagger looks at in one token: a few numbers, so that a sentence is tagged without a `String`.
package struct WordSketch: Sendable {
  /// The word's hash; the scalar of a mark; for numbers their kind.
  package let word: UInt64
  /// The traits that bear on grammar: the ambiguity class, with gender and number.
  package let traits: UInt64
  /// The ambiguity class alone.
  package let kind: UInt64
  /// Capitals, hyphens, the place in the sentence.
  package let shape: UInt64
  /// The last two to five bytes, ASCII capitals folded.
  package let endings: (UInt64, UInt64, UInt64, UInt64)
  /// What it can be.
  package let permitted: ClassSet
  /// What it is, where that needs no weights.
  package let certain: WordClass?

  /// What stands before the first token and behind the last.
  package static let boundary = WordSketch(
    word: 1, traits: 1 << 40, kind: 1 << 40, shape: 1 << 7, endings: (0, 0, 0, 0), permitted: [], certain: .boundary)

  private init(
    word: UInt64, traits: UInt64, kind: UInt64, shape: UInt64, endings: (UInt64, UInt64, UInt64, UInt64),
    permitted: ClassSet, certain: WordClass?
  ) {
    self.word = word
    self.traits = traits
    self.kind = kind
    self.shape = shape
    self.endings = endings
    self.permitted = permitted
    self.certain = certain
  }

  /// The sketch of a token.
  ///
  /// - Parameter opens: whether it is the first word of its sentence.
  package init(_ token: Token, traits all: WordTraits, in text: UnsafeBufferPointer<UInt8>, opens: Bool) {
    let range = Int(token.start)..<Int(token.end)
    var shape = UInt64(token.shape.rawValue & 0b1000_1111)
    if opens { shape |= 16 }
    switch token.kind {
    case .word:
      let bits = UInt64(all.rawValue)
      self.init(
        word: token.key, traits: bits & Self.grammar, kind: bits & Self.ambiguity, shape: shape,
        endings: Self.endings(of: text, range),
        permitted: FunctionWords.classes(of: token.key) ?? ClassSet(permittedBy: all, of: token, opens: opens),
        certain: nil)
    case .number:
      let isPlain = range.allSatisfy { text[$0] &- 0x30 < 10 || text[$0] == 0x2C || text[$0] == 0x2E }
      self.init(
        word: isPlain ? UInt64(range.count) : 20, traits: 1 << 41, kind: 1 << 41, shape: shape,
        endings: isPlain ? (0, 0, 0, 0) : Self.endings(of: text, range), permitted: .digits,
        certain: isPlain ? .numeral : nil)
    case .mark:
      self.init(
        word: token.key, traits: 1 << 42 | token.key << 44, kind: 1 << 42, shape: shape, endings: (0, 0, 0, 0),
        permitted: [], certain: Self.isSymbol(token.key) ? .symbol : .punctuation)
    case .handle:
      self.init(
        word: 21, traits: 1 << 43, kind: 1 << 43, shape: shape, endings: (0, 0, 0, 0), permitted: [],
        certain: .properNoun)
    case .address, .hashtag, .code:
      self.init(
        word: 22, traits: 1 << 43, kind: 1 << 43, shape: shape, endings: (0, 0, 0, 0), permitted: [], certain: .other)
    }
  }

  private static let ambiguity = UInt64(
    WordTraits([
      .french, .properNoun, .noun, .adjective, .finiteVerb, .infinitive, .pastParticiple, .presentParticiple, .adverb,
      .determiner, .pronoun, .preposition, .conjunction, .interjection, .numeral,
    ]).rawValue)
  private static let grammar =
    ambiguity
    | UInt64(
      WordTraits([.english, .masculine, .feminine, .singular, .plural, .firstName, .surname]).rawValue)

  /// Currency, mathematics, percent, degree and the like.
  private static func isSymbol(_ scalar: UInt64) -> Bool {
    switch scalar {
    case 0x24, 0x25, 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x7C, 0x7E, 0xA3, 0xA5, 0xA7, 0xA9, 0xAE, 0xB0, 0xB1, 0xD7, 0xF7,
      0x2030, 0x20A0...0x20CF, 0x2100...0x23FF, 0x25A0...0x27BF, 0x1F000...0x1FFFF:
      true
    default: false
    }
  }

  private static func endings(
    of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    var bytes: UInt64 = 0
    var shift: UInt64 = 0
    for index in range.suffix(5).reversed() {
      let byte = text[index]
      bytes |= UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte) << shift
      shift += 8
    }
    return (bytes & 0xFFFF, bytes & 0xFF_FFFF, bytes & 0xFFFF_FFFF, bytes)
  }
}
