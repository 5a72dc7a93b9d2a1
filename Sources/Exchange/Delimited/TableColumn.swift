/// A column of a glossary in a table: what it holds, and the names that its head may have.
struct TableColumn {
  /// What a column holds of a term.
  enum Field: Hashable {
    case id, term, also, replaces, kind, gender, number, register, region, letterCase, category, status, review
    case certainty, contexts, topic, paths, validFrom, validUntil, domain, definition, note, source, author, date
    case examples
    /// The terms of another language.
    case translation(language: String)
  }

  let field: Field
  /// The name that is written.
  let name: String
  /// Other names that are read: those of the glossary’s keys, of exports of other programs, and in French.
  let otherNames: [String]
  /// Whether the column is written where no entry needs it.
  var isUsual = false

  private init(_ field: Field, _ name: String, _ others: String..., isUsual: Bool = false) {
    self.field = field
    self.name = name
    otherNames = others
    self.isUsual = isUsual
  }

  /// The columns but those of other languages, in their order.
  static let all: [TableColumn] = [
    TableColumn(.id, "id", "identifier", "identifiant", "concept", isUsual: true),
    TableColumn(.term, "term", "preferred", "preferred term", "terme", "fr", "french", "français", isUsual: true),
    TableColumn(.also, "also accepted", "also", "synonyms", "admitted", "synonymes", "variantes", isUsual: true),
    TableColumn(
      .replaces, "instead of", "replaces", "wrong forms", "deprecated", "remplace", "à éviter", isUsual: true),
    TableColumn(.kind, "part of speech", "pos", "catégorie grammaticale", "nature", isUsual: true),
    TableColumn(.gender, "gender", "genre", isUsual: true),
    TableColumn(.number, "number", "nombre"),
    TableColumn(.register, "register", "registre"),
    TableColumn(.region, "region", "région", "geographical usage"),
    TableColumn(.status, "status", "statut", "administrative status", isUsual: true),
    TableColumn(.certainty, "certainty", "certitude", isUsual: true),
    TableColumn(.category, "category", "catégorie"),
    TableColumn(.letterCase, "letter case", "case", "casse"),
    TableColumn(.contexts, "only in context", "context", "contexte"),
    TableColumn(.topic, "only in topic", "topic", "thème"),
    TableColumn(.paths, "only in files", "paths", "fichiers"),
    TableColumn(.validFrom, "valid from", "valid-from", "valable du"),
    TableColumn(.validUntil, "valid until", "valid-until", "valable jusqu’au", "valable jusqu'au"),
    TableColumn(.review, "review", "revue"),
    TableColumn(.domain, "domain", "domaine", "subject field", isUsual: true),
    TableColumn(.definition, "definition", "définition", isUsual: true),
    TableColumn(.note, "note", "notes", "remarque", isUsual: true),
    TableColumn(.source, "source", "sources", isUsual: true),
    TableColumn(.author, "author", "auteur"),
    TableColumn(.date, "date"),
    TableColumn(.examples, "examples", "example", "exemples", "exemple"),
  ]

  /// A column of another language: `in en`.
  static func translation(_ language: String) -> TableColumn {
    TableColumn(.translation(language: language), "in \(language)")
  }

  /// The column that a head names; `nil` for a name that means nothing here.
  static func named(_ head: String) -> TableColumn? {
    let name = CellList.trimmed(head).lowercased()
    if let column = all.first(where: { $0.name == name || $0.otherNames.contains(name) }) { return column }
    for prefix in ["in ", "translation ", "traduction ", "en "] where name.hasPrefix(prefix) {
      let language = CellList.trimmed(String(CellList.trimmed(head).dropFirst(prefix.count)))
      if isLanguage(language) { return translation(language) }
    }
    return isLanguage(name) && name.utf8.count <= 5 ? translation(CellList.trimmed(head)) : nil
  }

  /// Whether a name has the shape of a tag of a language: `en`, `pt-BR`.
  private static func isLanguage(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].count) && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
      && parts.dropFirst().allSatisfy {
        (2...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }
}
