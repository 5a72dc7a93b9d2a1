/// A term and what is known of it.
public struct TermSection: Sendable, Equatable {
  /// The term.
  public var text: String
  /// What refers to it; `nil` where it has no id.
  public var id: String?
  /// Whether it should be used.
  public var status: Status?
  /// What kind of word it is.
  public var partOfSpeech: PartOfSpeech?
  /// Its grammatical gender.
  public var gender: Gender?
  /// Its grammatical number.
  public var number: Number?
  /// The level of style it belongs to, as TBX names it: `neutralRegister`, `colloquialRegister`, ….
  public var register: String?
  /// The region where it is used.
  public var geographicalUsage: String?
  /// How it is formed.
  public var termType: TermType?
  /// Where in a user interface it stands: one of ``termLocations``.
  public var location: String?
  /// Sentences in which it stands.
  public var contexts: [SourcedText] = []
  /// Notes, sources, who changed it, ….
  public var remarks = Remarks()

  /// A term with nothing else said.
  public init(_ text: String) {
    self.text = text
  }

  /// A term’s standing: TBX’s administrative status.
  public enum Status: String, Sendable, CaseIterable {
    /// The term to use.
    case preferred
    /// A term that may be used too.
    case admitted
    /// A term not to use (`notRecommended` in older files).
    case deprecated
    /// A term that was used once (`obsolete` in older files).
    case superseded
  }

  /// What kind of word a term is.
  public enum PartOfSpeech: String, Sendable, CaseIterable {
    /// A noun.
    case noun
    /// A name; TBX v3 has only `noun` for it, TBX-Basic v2 has `properNoun`.
    case properNoun
    /// A verb.
    case verb
    /// An adjective.
    case adjective
    /// An adverb.
    case adverb
    /// Any other.
    case other
  }

  /// A grammatical gender.
  public enum Gender: String, Sendable, CaseIterable {
    /// Masculine.
    case masculine
    /// Feminine.
    case feminine
    /// Neuter.
    case neuter
    /// Any other, as the common gender.
    case other
  }

  /// A grammatical number.
  public enum Number: String, Sendable, CaseIterable {
    /// Singular.
    case singular
    /// Plural.
    case plural
    /// Dual.
    case dual
    /// A noun that is not counted.
    case mass
    /// Any other.
    case other
  }

  /// How a term is formed: the picklist of TBX-Basic.
  public enum TermType: String, Sendable, CaseIterable {
    /// The whole of a term that has a shorter form.
    case fullForm
    /// A short form spoken as a word.
    case acronym
    /// A form with letters left out.
    case abbreviation
    /// A form with words left out.
    case shortForm
    /// Another spelling.
    case variant
    /// Several words that are more than a term.
    case phrase
  }

  /// The places in a user interface that TBX-Basic knows.
  public static let termLocations: Set<String> = [
    "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage", "interactiveMessage",
    "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox", "tab", "tableText", "textBox",
    "toolTip", "user-definedType",
  ]
}
