import LavoirGlossaries

/// What a term has for each column.
enum RowWriting {
  /// The cell of a column; empty for what goes without saying.
  static func cell(_ field: TableColumn.Field, of term: Term) -> String {
    switch field {
    case .id: term.identifier
    case .term: term.preferred
    case .also: CellForm.cell(term.also.map { CellForm($0) })
    case .replaces: CellForm.cell(term.replaces.map { CellForm($0) })
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
      CellForm.cell(term.translations.filter { $0.language == language }.map { CellForm($0) })
    }
  }

  /// A row as it is read back, for what no cell can hold: `nil` where it cannot be read at all.
  private static func readBack(_ cells: [String], _ columns: [TableColumn]) -> Term? {
    // A line break in a cell is one LF for whoever reads it.
    let cells = cells.map { $0.replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
    var reader = RowReader(
      DelimitedText.Row(line: 0, cells: cells), columns: columns.map { TableColumn.named($0.name) })
    return reader.term()
  }

  /// What a row does not hold of a term; `nil` where it cannot be read back, and is to be left out.
  static func losses(of term: Term, cells: [String], columns: [TableColumn]) -> [String]? {
    guard let back = readBack(cells, columns) else { return nil }
    var held = term
    held.provenance = nil
    var losses = term.provenance == nil ? [] : ["where a candidate was seen is left out"]
    guard back != held else { return losses }
    let changed = columns.filter { cell($0.field, of: back) != cell($0.field, of: held) }
    for column in changed {
      let isUnnamed = TableColumn.named(column.name) == nil
      losses.append(
        isUnnamed
          ? "the terms of a language with a tag unlike en or pt-BR are left out"
          : "« \(column.name) » is read back otherwise: white space at its ends, the kind of its line breaks and regions in "
            + "words are not kept")
    }
    if back.id != held.id, !changed.contains(where: { $0.field == .id }) {
      losses.append("an id that follows from the term is not told from one that was given")
    }
    if losses.isEmpty, back.inOrder != held.inOrder { losses.append("what is empty in a list is left out") }
    return losses
  }
}

extension Term {
  /// The term with its translations in the order of their languages, which a table has for all terms alike.
  fileprivate var inOrder: Term {
    var term = self
    let languages = Set(translations.map(\.language)).sorted()
    term.translations = languages.flatMap { language in translations.filter { $0.language == language } }
    return term
  }
}
