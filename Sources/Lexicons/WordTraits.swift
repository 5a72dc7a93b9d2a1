/// What is known of a word without looking at its analyses: the union over them, and where else the word occurs.
///
/// The grammatical bits come from the common readings of the word; from the proper ones only if there are no others.
/// Gender and number are those of nouns, adjectives, determiners, pronouns, numbers and past participles, never of
/// finite verbs. Epicene words have both genders, invariable ones both numbers.
public struct WordTraits: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt32
  /// The traits of some bits.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A French word with a small first letter.
  @inlinable public static var french: WordTraits { WordTraits(rawValue: 1 << 0) }
  /// The French lexicon has it with a capital: a name, a people, an acronym.
  @inlinable public static var properNoun: WordTraits { WordTraits(rawValue: 1 << 1) }
  /// An English word with a small first letter.
  @inlinable public static var english: WordTraits { WordTraits(rawValue: 1 << 2) }
  /// No elision or liaison before it.
  @inlinable public static var hAspire: WordTraits { WordTraits(rawValue: 1 << 3) }
  /// Can be a noun.
  @inlinable public static var noun: WordTraits { WordTraits(rawValue: 1 << 4) }
  /// Can be an adjective that the lexicon has as such; participles are ``pastParticiple``.
  @inlinable public static var adjective: WordTraits { WordTraits(rawValue: 1 << 5) }
  /// Can be a verb with a person; forms that stand only before « -je » (`parlé-je`) do not count.
  @inlinable public static var finiteVerb: WordTraits { WordTraits(rawValue: 1 << 6) }
  /// Can be an infinitive.
  @inlinable public static var infinitive: WordTraits { WordTraits(rawValue: 1 << 7) }
  /// Can be a past participle.
  @inlinable public static var pastParticiple: WordTraits { WordTraits(rawValue: 1 << 8) }
  /// Can be a present participle.
  @inlinable public static var presentParticiple: WordTraits { WordTraits(rawValue: 1 << 9) }
  /// Can be an adverb.
  @inlinable public static var adverb: WordTraits { WordTraits(rawValue: 1 << 10) }
  /// Can be a determiner.
  @inlinable public static var determiner: WordTraits { WordTraits(rawValue: 1 << 11) }
  /// Can be a pronoun.
  @inlinable public static var pronoun: WordTraits { WordTraits(rawValue: 1 << 12) }
  /// Can be a preposition.
  @inlinable public static var preposition: WordTraits { WordTraits(rawValue: 1 << 13) }
  /// Can be a conjunction.
  @inlinable public static var conjunction: WordTraits { WordTraits(rawValue: 1 << 14) }
  /// Can be an interjection.
  @inlinable public static var interjection: WordTraits { WordTraits(rawValue: 1 << 15) }
  /// Has a masculine reading.
  @inlinable public static var masculine: WordTraits { WordTraits(rawValue: 1 << 16) }
  /// Has a feminine reading.
  @inlinable public static var feminine: WordTraits { WordTraits(rawValue: 1 << 17) }
  /// Has a singular reading.
  @inlinable public static var singular: WordTraits { WordTraits(rawValue: 1 << 18) }
  /// Has a plural reading.
  @inlinable public static var plural: WordTraits { WordTraits(rawValue: 1 << 19) }
  /// ``Lexicon/synonyms(of:)`` has candidates for it.
  @inlinable public static var spinKey: WordTraits { WordTraits(rawValue: 1 << 20) }
  /// Occurs in some locution.
  @inlinable public static var locutionPart: WordTraits { WordTraits(rawValue: 1 << 21) }
  /// First word of an English place name that has a French one.
  @inlinable public static var placeStart: WordTraits { WordTraits(rawValue: 1 << 22) }
  /// A number in words.
  @inlinable public static var numeral: WordTraits { WordTraits(rawValue: 1 << 23) }
  /// A first name.
  @inlinable public static var firstName: WordTraits { WordTraits(rawValue: 1 << 24) }
  /// A surname.
  @inlinable public static var surname: WordTraits { WordTraits(rawValue: 1 << 25) }
}
