/// The parts of speech of Universal Dependencies.
public enum UniversalTag: UInt8, Sendable, CaseIterable {
  case adjective
  case adposition
  case adverb
  /// Forms of `être`, `avoir` and causative `faire` before another verb, and the copula.
  case auxiliary
  case coordinatingConjunction
  case determiner
  case interjection
  case noun
  /// Numbers in digits and in words; ordinals are adjectives.
  case numeral
  case particle
  case pronoun
  case properNoun
  case punctuation
  case subordinatingConjunction
  /// `%`, `€`, `=`.
  case symbol
  case verb
  /// Foreign words, addresses, names of code.
  case other

  /// The name in CoNLL-U files: `ADJ`.
  public var name: String {
    switch self {
    case .adjective: "ADJ"
    case .adposition: "ADP"
    case .adverb: "ADV"
    case .auxiliary: "AUX"
    case .coordinatingConjunction: "CCONJ"
    case .determiner: "DET"
    case .interjection: "INTJ"
    case .noun: "NOUN"
    case .numeral: "NUM"
    case .particle: "PART"
    case .pronoun: "PRON"
    case .properNoun: "PROPN"
    case .punctuation: "PUNCT"
    case .subordinatingConjunction: "SCONJ"
    case .symbol: "SYM"
    case .verb: "VERB"
    case .other: "X"
    }
  }
}
