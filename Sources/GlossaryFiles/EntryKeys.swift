/// The keys of each kind of block, in their canonical order.
enum EntryKeys {
  static let term = [
    "term", "id", "also", "replaces", "translations", "pos", "gender", "number", "register", "region", "case",
    "category", "status", "review", "certainty", "context", "topic", "paths", "valid-from", "valid-until", "domain",
    "definition", "note", "source", "author", "date", "seen", "examples",
  ]
  static let wrongForm = ["form", "match", "case", "certainty", "context", "note"]
  static let synonym = ["term", "pos", "gender", "number", "register", "region", "note"]
  static let translation = ["term", "status", "pos", "gender", "number", "register", "note"]
  static let seen = ["times", "documents", "files"]
  static let loanword = ["loanword", "region", "review", "source", "examples"]
  static let boilerplate = [
    "boilerplate", "scope", "place", "certainty", "review", "source", "seen", "examples",
  ]
  static let country = ["country", "article", "english", "demonym", "also", "source"]
}
