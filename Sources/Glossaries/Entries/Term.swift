import LavoirFindings

/// A concept of the glossary under its preferred term: what should stand in a text, and the wrong forms that it replaces.
///
/// The fields are those of a terminological entry (ISO 30042, TBX-Basic), with what a corrector needs besides: how a wrong
/// form is matched, where it must stand, and how sure its repair is.
public struct Term: Sendable, Equatable {
  /// The name by which other programs know the concept; empty where it follows from the preferred form (``identifier``).
  public var id: String = ""
  /// The form to use: a lemma, a name or a phrase.
  public var preferred: String
  /// The wrong forms; each matches with its inflections unless it says otherwise.
  public var replaces: [WrongForm] = []
  /// Other forms that are accepted beside the preferred one.
  public var also: [Synonym] = []
  /// The same concept in other languages.
  public var translations: [Translation] = []
  /// What kind of word it is.
  public var kind: Kind = .phrase
  /// Its gender, for words that the lexicon does not know.
  public var gender: TermGender?
  /// Its number, if it has only one.
  public var number: TermNumber?
  /// The level of language.
  public var register: Register?
  /// Where it is at home, as a language tag (`fr-CA`); empty for everywhere. It applies in that locale only.
  public var region: String = ""
  /// What the wrong forms ask of letter case in the text.
  public var letterCase: LetterCase = .automatic
  /// What may be done with it.
  public var status: TermStatus = .preferred
  /// Whether a person still has to accept it; `nil` once it counts.
  public var review: Review?
  /// The category of the findings it makes.
  public var category: Category = .mistranslation
  /// How sure a replacement is, for wrong forms that do not say it themselves.
  public var certainty: Certainty = .sure
  /// Where it must stand; any one is enough, none means anywhere. For wrong forms that have none of their own.
  public var contexts: [Context] = []
  /// Words of which one must stand near by, within ``topicReach`` tokens, in any letter case; none means any topic.
  public var topic: [String] = []
  /// The files and the days for which it holds.
  public var scope = TermScope()
  /// The field it belongs to.
  public var domain: String = ""
  /// What the concept is.
  public var definition: String = ""
  /// Why it is so, for the reader of a finding.
  public var note: String = ""
  /// Where the knowledge comes from.
  public var source: String = ""
  /// Who wrote or changed it last.
  public var author: String = ""
  /// When that was.
  public var date: Day?
  /// Where a candidate was seen, if it came from a corpus.
  public var provenance: Provenance?
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

  /// The id that was given, or the one that follows from the preferred form: its letters and digits in lowercase, joined by
  /// hyphens.
  public var identifier: String { id.isEmpty ? Self.identifier(of: preferred) : id }

  /// The id that follows from a form; never empty.
  public static func identifier(of form: String) -> String {
    let words = form.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "term" : words.joined(separator: "-")
  }
}
