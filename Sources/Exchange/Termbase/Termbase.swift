/// A collection of concepts and the terms for them in several languages, as ISO 30042 (TBX) sees it: what every exchange
/// format is read into and written from.
public struct Termbase: Sendable, Equatable {
  /// What the collection is called.
  public var title = ""
  /// The language that the collection starts from, as BCP 47 writes it.
  public var sourceLanguage = ""
  /// What is said of where the collection comes from, a paragraph each.
  public var origins: [String] = []
  /// Those who are named as responsible.
  public var people: [Person] = []
  /// The concepts, in their order.
  public var concepts: [Concept] = []

  /// An empty collection.
  public init() {}

  /// Someone who is responsible for concepts or terms.
  public struct Person: Sendable, Equatable {
    /// What transactions refer to.
    public var id: String
    /// What is said of the person: `fn` (the name), `role`, `email`, …, each with its kind.
    public var items: [OtherField]

    /// A person.
    public init(id: String, items: [OtherField]) {
      self.id = id
      self.items = items
    }
  }
}

/// A concept and the terms for it.
public struct Concept: Sendable, Equatable {
  /// What refers to it, without white space.
  public var id: String
  /// The fields that the concept belongs to.
  public var subjectFields: [String] = []
  /// What the concept is.
  public var definitions: [SourcedText] = []
  /// What holds at this level whatever it is: notes, sources, who changed it, ….
  public var remarks = Remarks()
  /// What it is called, a section a language. A language may have several.
  public var languages: [LanguageSection] = []

  /// A concept of which nothing is known yet.
  public init(id: String) {
    self.id = id
  }

  /// All terms with their languages, in order.
  public var terms: [(language: String, term: TermSection)] {
    languages.flatMap { section in section.terms.map { (section.language, $0) } }
  }

  /// A name to tell people: the first term, or the id.
  public var name: String { terms.first?.term.text ?? id }
}

/// What a concept is called in one language.
public struct LanguageSection: Sendable, Equatable {
  /// The language, as BCP 47 writes it (`fr-CA`), in the letter case of the file.
  public var language: String
  /// What the concept is, for speakers of the language.
  public var definitions: [SourcedText] = []
  /// Notes, sources, who changed it, ….
  public var remarks = Remarks()
  /// The terms.
  public var terms: [TermSection] = []

  /// A section of some terms.
  public init(_ language: String, _ terms: [TermSection] = []) {
    self.language = language
    self.terms = terms
  }
}
