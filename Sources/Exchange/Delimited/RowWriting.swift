import LavoirGlossaries

/// What a term has for each column.
enum RowWriting {
  /// The cell of a column; empty for what goes without saying.
  static func cell(_ field: TableColumn.Field, of term: Term) -> String {
    switch field {
    case .id: term.identifier
    case .term: term.preferred
    case .also: CellList.cell(term.also.map(\.text))
    case .replaces: CellList.cell(term.replaces.filter { $0.match != .pattern }.map(\.text))
    case .kind: term.kind.rawValue
    case .gender: term.gender?.rawValue ?? ""
    case .number: term.number?.rawValue ?? ""
    case .register: term.register?.rawValue ?? ""
    case .region: term.region
    case .letterCase: term.letterCase == .automatic ? "" : term.letterCase.rawValue
    case .category: term.category == term.kind.usualCategory ? "" : term.category.rawValue
    case .status: term.status.rawValue
    case .review: term.review?.rawValue ?? ""
    case .certainty: term.certainty.rawValue
    case .contexts: CellList.cell(term.contexts.map(\.source))
    case .topic: CellList.cell(term.topic)
    case .paths: CellList.cell(term.scope.paths)
    case .validFrom: term.scope.from?.description ?? ""
    case .validUntil: term.scope.until?.description ?? ""
    case .domain: term.domain
    case .definition: term.definition
    case .note: term.note
    case .source: term.source
    case .author: term.author
    case .date: term.date?.description ?? ""
    case .examples: CellList.cell(term.examples)
    case .translation(let language):
      CellList.cell(term.translations.filter { $0.language == language && isToBeUsed($0) }.map(\.text))
    }
  }

  private static func isToBeUsed(_ translation: Translation) -> Bool {
    translation.status == .preferred || translation.status == .admitted
  }

  /// What a row has no cell for.
  static func losses(of term: Term) -> [Loss] {
    var what: [String] = []
    if term.replaces.contains(where: { $0.match == .pattern }) {
      what.append("a wrong form that is a pattern is left out")
    }
    if term.replaces.contains(where: { $0 != WrongForm($0.text) && $0.match != .pattern }) {
      what.append("what is said of a single wrong form is left out")
    }
    if term.also.contains(where: { $0 != Synonym($0.text) }) {
      what.append("what is said of a single accepted form is left out")
    }
    if term.translations.contains(where: { !isToBeUsed($0) }) {
      what.append("a term of another language that is not to be used is left out")
    }
    if term.translations.contains(where: { isToBeUsed($0) && $0 != Translation($0.text, language: $0.language) }) {
      what.append("what is said of a term of another language is left out")
    }
    if term.provenance != nil { what.append("where a candidate was seen is left out") }
    return what.map { Loss(concept: term.identifier, name: term.preferred, $0) }
  }
}
