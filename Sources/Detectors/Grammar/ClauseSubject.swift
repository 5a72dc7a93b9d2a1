import LavoirLexicons
import LavoirTagging
import LavoirText

/// The noun phrase that opens a clause and reaches to its verb: a determiner, its noun, and what hangs on it by
/// prepositions.
struct ClauseSubject {
  /// The noun, as a token.
  let noun: Int
  /// Its gender.
  let gender: Gender
  /// Its number.
  let number: Number
  /// Whether it stands for many, so that the verb may follow its complement.
  let isCollective: Bool
  /// Whether a plural hangs on it.
  let hasPluralComplement: Bool
  private let verb: Int

  /// The subject that ends right before a verb, read from the lexicon alone; `nil` where anything is unclear.
  init?(before verb: Int, in text: AnalyzedText) {
    guard let start = Self.start(before: verb, in: text) else { return nil }
    var noun = start + 1
    while noun < verb, text.traits(noun).contains(.adjective), text.traits(noun + 1).contains(.noun),
      text.traits(noun).isDisjoint(with: .noun) || Self.precedes(noun, in: text)
    {
      noun += 1
    }
    let traits = text.traits(noun)
    guard noun < verb, traits.contains(.noun), !text.isWord(noun, in: TimeNouns.nouns), text.tokens[noun].isSmallWord,
      let determiner = Determiners.reading(of: text.tokens[start]),
      traits.number ?? determiner.number == determiner.number,
      let gender = traits.gender ?? determiner.gender, determiner.gender ?? gender == gender
    else { return nil }
    self.noun = noun
    self.gender = gender
    self.verb = verb
    number = determiner.number
    isCollective = text.isWord(noun, in: Collectives.nouns)
    guard let hasPlural = Self.complements(noun + 1..<verb, in: text) else { return nil }
    hasPluralComplement = hasPlural
  }

  /// Whether the tagger sees the same: a noun, and no other verb, conjunction or pronoun before the verb.
  func isConfirmed(by sentence: TaggedSentence, in text: AnalyzedText) -> Bool {
    guard sentence.tag(noun) == .noun else { return false }
    return (noun + 1..<verb).allSatisfy { index in
      if Self.isNegation(index, in: text) { return true }
      switch sentence[index]?.tag {
      case .noun, .adjective, .adposition, .determiner, .properNoun, .numeral: return true
      case .verb: return sentence[index]?.verbForm == .participle
      default: return false
      }
    }
  }

  // MARK: Reading

  /// How many tokens a subject may have.
  private static let longest = 14

  /// The determiner with a clause's begin before it.
  private static func start(before verb: Int, in text: AnalyzedText) -> Int? {
    var index = verb - 1
    while index >= 0, verb - index <= longest {
      guard text.tokens[index].kind == .word else { return nil }
      let opens =
        text.opensSentence(index)
        || text.isWord(index - 1, in: conjunctions) && !isComparison(index - 1, in: text)
      if opens {
        let isDeterminer = Determiners.reading(of: text.tokens[index]) != nil
        return isDeterminer && !text.isWord(index, oneOf: "du", "au", "aux") ? index : nil
      }
      if text.tokens[index].shape.contains(.startsLine) { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether a plural stands among the complements; `nil` where something else than complements stands there.
  private static func complements(_ range: Range<Int>, in text: AnalyzedText) -> Bool? {
    var hasPlural = false
    var hangs = true
    for index in range {
      guard text.tokens[index].kind == .word else { return nil }
      if isNegation(index, in: text) { continue }
      if text.isWord(index, in: coordinators) { return nil }
      let traits = text.traits(index)
      if text.isWord(index, in: prepositions) {
        hangs = true
      } else if traits.contains(.determiner), Determiners.reading(of: text.tokens[index]) != nil {
        guard text.isWord(index - 1, in: prepositions) else { return nil }
      } else if traits.contains(.noun), !traits.contains(.adjective) {
        guard hangs, index > range.lowerBound else { return nil }
        hangs = false
      } else if traits.isDisjoint(with: [.adjective, .pastParticiple, .properNoun]), traits.contains(.french) {
        return nil
      }
      if traits.contains(.noun) && traits.number == .plural || text.isWord(index, in: pluralArticles) {
        hasPlural = true
      }
    }
    return hasPlural
  }

  /// « plus longues que la largeur », « autres que »: there « que » opens no clause.
  private static func isComparison(_ que: Int, in text: AnalyzedText) -> Bool {
    guard que > 0, text.isWord(que, oneOf: "que"), !text.isWord(que - 1, in: conjunctionHeads) else { return false }
    return text.isWord(que - 1, in: comparatives) || text.traits(que - 1).isDisjoint(with: [.finiteVerb, .infinitive])
  }

  private static func isNegation(_ index: Int, in text: AnalyzedText) -> Bool {
    text.isWord(index, in: negations)
  }

  private static func precedes(_ index: Int, in text: AnalyzedText) -> Bool {
    text.isWord(index, in: sizes)
  }

  private static let negations: WordSet = ["ne", "n'"]
  private static let sizes: WordSet = [
    "grande", "grand", "grandes", "grands", "petit", "petite", "petits", "petites",
  ]
  private static let conjunctions: WordSet = ["quand", "lorsque", "puisque", "car", "mais", "si", "que", "donc"]
  /// Words that make a conjunction with « que ».
  private static let conjunctionHeads: WordSet = ["bien", "afin", "pour", "alors", "tandis", "pendant", "dès", "ce"]
  /// « tels que le chant »: behind these « que » opens no clause.
  private static let comparatives: WordSet = [
    "tel", "tels", "telle", "telles", "plus", "moins", "autant", "aussi", "ainsi",
  ]
  private static let coordinators: WordSet = ["et", "ou", "ni", "puis", "comme", "que", "qu'", "qui", "dont", "où"]
  private static let prepositions: WordSet = [
    "de", "d'", "du", "des", "à", "au", "aux", "en", "dans", "sur", "sous", "par", "pour", "avec", "sans", "contre",
    "entre", "vers", "chez",
  ]
  private static let pluralArticles: WordSet = ["des", "aux", "les", "ces", "ses", "leurs", "nos", "vos"]
}
