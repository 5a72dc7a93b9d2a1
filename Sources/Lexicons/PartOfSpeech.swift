/// The parts of speech that the lexicon tells apart.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  /// None of the rest: symbols, suffixes, elided forms without their apostrophe.
  case other
  /// Common nouns; also the names of countries, peoples and months, which the lexicon calls nouns.
  case noun
  /// First names, surnames, towns, brands.
  case properNoun
  case adjective
  /// Verbs in every form, participles too.
  case verb
  case adverb
  case determiner
  case pronoun
  case preposition
  case conjunction
  case interjection
  /// Cardinal and ordinal numbers in words.
  case numeral
  /// What stands before a hyphen: `franco`.
  case prefix
  /// A word that lives only in a fixed phrase: `abrupto`.
  case locutionPart
}

/// Grammatical gender.
public enum Gender: UInt8, Sendable, CaseIterable {
  case masculine = 1
  case feminine
  /// Both, in one form.
  case epicene

  /// Whether a form of this gender can stand where the other is asked for.
  public func fits(_ other: Gender) -> Bool {
    self == other || self == .epicene || other == .epicene
  }
}

/// Grammatical number.
public enum Number: UInt8, Sendable, CaseIterable {
  case singular = 1
  case plural
  /// Both, in one form.
  case invariable

  /// Whether a form of this number can stand where the other is asked for.
  public func fits(_ other: Number) -> Bool {
    self == other || self == .invariable || other == .invariable
  }
}

/// Moods and tenses of French verbs.
public enum Tense: UInt8, Sendable, CaseIterable {
  case infinitive = 1
  case presentParticiple
  case pastParticiple
  case present
  case imperfect
  /// Passé simple.
  case pastHistoric
  case future
  case conditional
  case subjunctive
  case imperfectSubjunctive
  case imperative

  /// Whether its forms have a person.
  public var isFinite: Bool { rawValue > Tense.pastParticiple.rawValue }
}

/// Grammatical person.
public enum Person: UInt8, Sendable, CaseIterable {
  case first = 1
  case second
  case third
}
