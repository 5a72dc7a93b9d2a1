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
  public static let french = WordTraits(rawValue: 1 << 0)
  /// The French lexicon has it with a capital: a name, a people, an acronym.
  public static let properNoun = WordTraits(rawValue: 1 << 1)
  /// An English word with a small first letter.
  public static let english = WordTraits(rawValue: 1 << 2)
  /// No elision or liaison before it.
  public static let hAspire = WordTraits(rawValue: 1 << 3)
  /// Can be a noun.
  public static let noun = WordTraits(rawValue: 1 << 4)
  /// Can be an adjective that the lexicon has as such; participles are ``pastParticiple``.
  public static let adjective = WordTraits(rawValue: 1 << 5)
  /// Can be a verb with a person; forms that stand only before « -je » (`parlé-je`) do not count.
  public static let finiteVerb = WordTraits(rawValue: 1 << 6)
  /// Can be an infinitive.
  public static let infinitive = WordTraits(rawValue: 1 << 7)
  /// Can be a past participle.
  public static let pastParticiple = WordTraits(rawValue: 1 << 8)
  /// Can be a present participle.
  public static let presentParticiple = WordTraits(rawValue: 1 << 9)
  /// Can be an adverb.
  public static let adverb = WordTraits(rawValue: 1 << 10)
  /// Can be a determiner.
  public static let determiner = WordTraits(rawValue: 1 << 11)
  /// Can be a pronoun.
  public static let pronoun = WordTraits(rawValue: 1 << 12)
  /// Can be a preposition.
  public static let preposition = WordTraits(rawValue: 1 << 13)
  /// Can be a conjunction.
  public static let conjunction = WordTraits(rawValue: 1 << 14)
  /// Can be an interjection.
  public static let interjection = WordTraits(rawValue: 1 << 15)
  /// Has a masculine reading.
  public static let masculine = WordTraits(rawValue: 1 << 16)
  /// Has a feminine reading.
  public static let feminine = WordTraits(rawValue: 1 << 17)
  /// Has a singular reading.
  public static let singular = WordTraits(rawValue: 1 << 18)
  /// Has a plural reading.
  public static let plural = WordTraits(rawValue: 1 << 19)
  /// ``Lexicon/synonyms(of:)`` has candidates for it.
  public static let spinKey = WordTraits(rawValue: 1 << 20)
  /// Occurs in some locution.
  public static let locutionPart = WordTraits(rawValue: 1 << 21)
  /// First word of an English place name that has a French one.
  public static let placeStart = WordTraits(rawValue: 1 << 22)
  /// A number in words.
  public static let numeral = WordTraits(rawValue: 1 << 23)
  /// A first name.
  public static let firstName = WordTraits(rawValue: 1 << 24)
  /// A surname.
  public static let surname = WordTraits(rawValue: 1 << 25)
}
