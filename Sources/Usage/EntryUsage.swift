/// What one entry of a glossary did in a corpus.
public struct EntryUsage: Sendable, Equatable {
  /// The identifier of the entry.
  public let id: String
  /// The word, name or pattern that heads it.
  public let heading: String
  /// What it is: `term`, `loanword`, `boilerplate` or `country`.
  public let kind: String
  /// The field it belongs to; empty where it says none.
  public let domain: String
  /// How often one of its forms stands in the corpus.
  public internal(set) var hits = 0
  /// How many edits were made because of it.
  public internal(set) var edits = 0
  /// How many findings of it are left for a person.
  public internal(set) var shown = 0
  /// In how many documents it stands.
  public internal(set) var documents = 0
  /// The last documents in which it stands, the latest first, at most ``mostFiles``.
  public internal(set) var lastFiles: [String] = []

  /// The most documents that are named.
  public static let mostFiles = 3

  /// Whether the corpus has it nowhere.
  public var isUnused: Bool { hits == 0 && edits == 0 && shown == 0 }
}
