/// What may be said of a concept, of a language section and of a term alike.
public struct Remarks: Sendable, Equatable {
  /// Notes for people.
  public var notes: [String] = []
  /// Where the knowledge comes from.
  public var sources: [String] = []
  /// The customers it is meant for.
  public var customers: [String] = []
  /// The projects it is meant for.
  public var projects: [String] = []
  /// Where more is to be found.
  public var references: [CrossReference] = []
  /// Who did what to it when.
  public var transactions: [Transaction] = []
  /// What the file says that has no field here, in its words.
  public var others: [OtherField] = []

  /// Nothing said.
  public init() {}
}

/// A text and where it was taken from: a definition, a context.
public struct SourcedText: Sendable, Equatable {
  /// The text.
  public var text: String
  /// Where it was taken from.
  public var sources: [String]
  /// The language of the text where it is another than that of its place.
  public var language: String?

  /// A text with its sources.
  public init(_ text: String, sources: [String] = [], language: String? = nil) {
    self.text = text
    self.sources = sources
    self.language = language
  }
}

/// A pointer to another concept or term, to a page or to a picture.
public struct CrossReference: Sendable, Equatable {
  /// What is pointed to.
  public enum Kind: String, Sendable, CaseIterable {
    /// A concept or term of the same collection, by its id.
    case concept = "crossReference"
    /// A page of the web.
    case page = "externalCrossReference"
    /// A picture of the web.
    case graphic = "xGraphic"
  }

  /// What is pointed to.
  public var kind: Kind
  /// An id or an address; empty where the file gives none.
  public var target: String
  /// The words that stand for it.
  public var text: String

  /// A pointer.
  public init(_ kind: Kind, target: String, text: String) {
    self.kind = kind
    self.target = target
    self.text = text
  }
}

/// Who did what, and when.
public struct Transaction: Sendable, Equatable {
  /// What was done.
  public enum Kind: String, Sendable, CaseIterable {
    /// It was entered.
    case origination
    /// It was changed.
    case modification
  }

  /// What was done.
  public var kind: Kind
  /// When, as the file writes it: `2010-04-17` in TBX v3.
  public var date: String?
  /// The name of who did it.
  public var responsible: String?
  /// The id of a ``Termbase/Person``.
  public var responsibleID: String?

  /// A transaction.
  public init(_ kind: Kind, date: String? = nil, responsible: String? = nil, responsibleID: String? = nil) {
    self.kind = kind
    self.date = date
    self.responsible = responsible
    self.responsibleID = responsibleID
  }
}

/// What a file says that the model has no field for. Equal by name and text: where it stood is only for reports.
public struct OtherField: Sendable, Equatable {
  /// The data category, as the file names it: `Entry status`.
  public var name: String
  /// What it says.
  public var text: String
  /// The line it stands on, from 1; `nil` where it is of no file.
  public var line: Int?

  /// A field.
  public init(_ name: String, _ text: String, line: Int? = nil) {
    self.name = name
    self.text = text
    self.line = line
  }

  /// Equal by name and text.
  public static func == (left: OtherField, right: OtherField) -> Bool {
    left.name == right.name && left.text == right.text
  }
}
