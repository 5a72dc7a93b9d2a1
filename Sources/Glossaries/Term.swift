import LavoirFindings

/// What should stand in a text, and the wrong forms that it replaces.
public struct Term: Sendable, Equatable {
  /// What a terminologist says of a term (after TBX's administrative status).
  public enum Status: String, Sendable, CaseIterable {
    /// The form to use.
    case preferred
    /// A name or phrase that stands as it is; nothing inside it is reported.
    case doNotTranslate = "do-not-translate"
    /// A phrase that is flagged wherever it stands, without a repair.
    case forbidden
  }

  /// The form to use: a lemma, a name or a phrase.
  public var preferred: String
  /// The wrong forms, as lemmas; their inflections match too.
  public var replaces: [String] = []
  /// What kind of word it is.
  public var kind: Kind = .phrase
  /// What may be done with it.
  public var status: Status = .preferred
  /// The category of the findings it makes.
  public var category: Category = .mistranslation
  /// How sure a replacement is.
  public var certainty: Certainty = .sure
  /// Where it must stand; any one is enough, none means anywhere.
  public var contexts: [Context] = []
  /// Words of which one must stand near by, within ``topicReach`` tokens, in any letter case; none means any topic.
  public var topic: [String] = []
  /// The field it belongs to.
  public var domain: String = ""
  /// Why it is so, for the reader of a finding.
  public var note: String = ""
  /// Where the knowledge comes from.
  public var source: String = ""
  /// Sentences with marks: its tests.
  public var examples: [String] = []

  /// How many tokens to either side a word of the topic may stand.
  public static let topicReach = 600

  /// The part of speech of a term.
  public enum Kind: String, Sendable, CaseIterable {
    /// Inflected for number; its gender is its own.
    case noun
    /// Inflected for the gender and number of its place.
    case adjective
    /// Its first word is inflected for mood, tense, person, gender and number; the rest stays.
    case verb
    /// Not inflected.
    case adverb
    /// A proper name: matched with its capital, not inflected.
    case name
    /// Several words, matched as they stand.
    case phrase
  }

  /// A term that is preferred, with nothing else said.
  public init(_ preferred: String) {
    self.preferred = preferred
  }
}
