import LavoirLexicons

extension WordTable {
  /// The traits that readings give a word; see ``WordTraits`` for which readings count.
  static func traits(of readings: [FrenchLexicon.Reading]) -> WordTraits {
    let common = readings.filter { !FrenchLexicon.hasCapital($0.form) }
    var traits: WordTraits = []
    if !common.isEmpty { traits.insert(.french) }
    if common.count < readings.count { traits.insert(.properNoun) }
    for reading in common.isEmpty ? readings : common { traits.formUnion(grammar(reading.tag)) }
    for reading in readings {
      if reading.tag.detail == .firstName { traits.insert(.firstName) }
      if reading.tag.detail == .surname { traits.insert(.surname) }
    }
    return traits
  }

  private static func grammar(_ tag: MorphTag) -> WordTraits {
    var traits: WordTraits = partOfSpeech(tag)
    guard tag.tense?.isFinite != true else { return traits }
    switch tag.gender {
    case .masculine: traits.insert(.masculine)
    case .feminine: traits.insert(.feminine)
    case .epicene: traits.formUnion([.masculine, .feminine])
    case nil: break
    }
    switch tag.number {
    case .singular: traits.insert(.singular)
    case .plural: traits.insert(.plural)
    case .invariable: traits.formUnion([.singular, .plural])
    case nil: break
    }
    return traits
  }

  private static func partOfSpeech(_ tag: MorphTag) -> WordTraits {
    switch tag.partOfSpeech {
    case .noun, .properNoun: .noun
    case .adjective: .adjective
    case .verb: tag.detail == .inverted ? [] : verb(tag.tense)
    case .adverb: .adverb
    case .determiner: .determiner
    case .pronoun: .pronoun
    case .preposition: .preposition
    case .conjunction: .conjunction
    case .interjection: .interjection
    case .numeral: .numeral
    case .locutionPart: .locutionPart
    case .other, .prefix: []
    }
  }

  private static func verb(_ tense: Tense?) -> WordTraits {
    switch tense {
    case .infinitive: .infinitive
    case .presentParticiple: .presentParticiple
    case .pastParticiple: .pastParticiple
    default: .finiteVerb
    }
  }
}
