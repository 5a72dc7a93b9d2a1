import LavoirLexicons
import LavoirText

/// One place of a pattern of words.
public enum PatternElement: Sendable, Equatable {
  /// This word.
  case word(WordHash)
  /// One of these words: `par|pour`, or the forms of a lemma, `~faire`.
  case oneOf(Set<WordHash>)
  /// None to ``longestGap`` words.
  case gap
  /// A number in digits.
  case number
  /// A word that the lexicon may read so: `NOUN`, `VERB`.
  case reading(WordTraits)

  /// The most words that a `*` stands for.
  public static let longestGap = 3

  /// The most `*` in a pattern, so that matching stays quick.
  public static let mostGaps = 3

  /// The parts of speech that a pattern may ask for, by their names in Universal Dependencies.
  public static let readings: [String: WordTraits] = [
    "NOUN": .noun, "PROPN": .properNoun, "ADJ": .adjective, "ADV": .adverb, "DET": .determiner, "PRON": .pronoun,
    "ADP": .preposition, "NUM": .numeral, "CCONJ": .conjunction, "SCONJ": .conjunction,
    "VERB": [.finiteVerb, .infinitive, .pastParticiple, .presentParticiple],
    "AUX": [.finiteVerb, .infinitive, .pastParticiple, .presentParticiple],
  ]

  /// The elements of one part of a pattern, which no space divides; `nil` where it has no word, or `~` or `|` lacks one.
  static func elements(of part: String) -> [PatternElement]? {
    switch part {
    case "*": return [.gap]
    case "#": return [.number]
    default: break
    }
    if let reading = readings[part] { return [.reading(reading)] }
    guard part.contains("|") || part.hasPrefix("~") else {
      let words = words(of: part)
      return words.isEmpty ? nil : words.map { .word($0) }
    }
    var words: Set<WordHash> = []
    for choice in part.split(separator: "|", omittingEmptySubsequences: false) {
      guard choice.contains(where: \.isLetter) else { return nil }
      words.formUnion(choice.hasPrefix("~") ? forms(ofLemma: String(choice.dropFirst())) : [WordHash(String(choice))])
    }
    return [.oneOf(words)]
  }

  /// Every form that the lexicon has of a lemma, itself among them.
  private static func forms(ofLemma lemma: String) -> Set<WordHash> {
    var forms: Set<WordHash> = [WordHash(lemma)]
    for part in PartOfSpeech.allCases {
      forms.formUnion(Lexicon.embedded.forms(of: lemma, part).map { WordHash($0.form) })
    }
    return forms
  }

  /// The words of a pattern's part, cut as the tokenizer cuts them.
  private static func words(of part: String) -> [WordHash] {
    let isElided = part.hasSuffix("’") || part.hasSuffix("'")
    return isElided ? [WordHash(part)] : Lexicon.embedded.words(ofPhrase: part)
  }

  /// Whether it fits one token; a gap fits none.
  func fits(_ token: Token) -> Bool {
    switch self {
    case .word(let hash): token.kind == .word && token.key == hash.value
    case .oneOf(let words): token.kind == .word && words.contains(WordHash(key: token.key))
    case .number: token.kind == .number
    case .reading(let traits):
      token.kind == .word && !Self.traits(of: token).isDisjoint(with: traits)
    case .gap: false
    }
  }

  private static func traits(of token: Token) -> WordTraits {
    Lexicon.embedded.traits(of: Lexicon.embedded.record(of: WordHash(key: token.key)))
  }
}
