/// What the tagger tells apart: the parts of speech, with verbs by their form, and the two that need no weights.
///
/// The sixteen classes of words come first; each is a lane of the weights.
package enum WordClass: UInt8, Sendable, CaseIterable {
  case adjective
  case adposition
  case adverb
  case auxiliary
  case coordinatingConjunction
  case determiner
  case interjection
  case noun
  case numeral
  case pronoun
  case properNoun
  case subordinatingConjunction
  case finiteVerb
  case infinitive
  case participle
  case other
  /// Known from the mark.
  case punctuation
  /// Known from the mark.
  case symbol
  /// What stands before the first token and behind the last.
  case boundary

  /// The number of classes that weights tell apart.
  package static let lanes = 16

  /// Its part of speech.
  package var tag: UniversalTag {
    switch self {
    case .adjective: .adjective
    case .adposition: .adposition
    case .adverb: .adverb
    case .auxiliary: .auxiliary
    case .coordinatingConjunction: .coordinatingConjunction
    case .determiner: .determiner
    case .interjection: .interjection
    case .noun: .noun
    case .numeral: .numeral
    case .pronoun: .pronoun
    case .properNoun: .properNoun
    case .subordinatingConjunction: .subordinatingConjunction
    case .finiteVerb, .infinitive, .participle: .verb
    case .other, .boundary: .other
    case .punctuation: .punctuation
    case .symbol: .symbol
    }
  }

  /// Whether it is a verb other than a participle.
  package var isVerbal: Bool { self == .finiteVerb || self == .infinitive || self == .auxiliary }

  /// Its form, if it is a verb that is no auxiliary.
  package var verbForm: VerbForm? {
    switch self {
    case .finiteVerb: .finite
    case .infinitive: .infinitive
    case .participle: .participle
    default: nil
    }
  }
}
