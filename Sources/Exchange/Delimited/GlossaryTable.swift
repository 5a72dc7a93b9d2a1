import LavoirGlossaries

/// The terms of a glossary as a table for people who work in a spreadsheet: a row a concept, its head in plain words.
///
/// Several values in a cell stand with ` | ` between them; a `|` that is meant is `\|`. What is said of a single form stands
/// behind it in braces: `mail {match: exact; context: un _}`.
public enum GlossaryTable {
  /// The terms of a table. Columns that mean nothing here are told.
  ///
  /// - Throws: every cell that cannot be understood, with its line.
  public static func reading(of text: String) throws(ExchangeError) -> GlossaryReading {
    let table = try DelimitedText(reading: text)
    guard let head = table.rows.first else {
      throw ExchangeError([ExchangeError.Flaw(line: 1, "the table is empty: its first row names the columns")])
    }
    let (columns, losses) = try columns(of: head)
    var entries: [Entry] = []
    var flaws: [ExchangeError.Flaw] = []
    for row in table.rows.dropFirst() {
      var reader = RowReader(row, columns: columns)
      if let term = reader.term() { entries.append(.term(term)) }
      flaws += reader.flaws
    }
    guard flaws.isEmpty else { throw ExchangeError(flaws) }
    return GlossaryReading(entries, losses: losses)
  }

  /// The terms of a glossary as a table: the usual columns, and those that some term needs.
  public static func text(of entries: [Entry], separator: DelimitedText.Separator = .comma) -> ExchangeText {
    var losses: [Loss] = []
    var rows: [[String]] = []
    let columns = columns(for: entries.compactMap { if case .term(let term) = $0 { term } else { nil } })
    for entry in entries {
      let tell = { (what: String) in losses.append(Loss(concept: entry.identifier, name: entry.heading, what)) }
      guard case .term(let term) = entry else {
        tell("\(entry.kindInWords) is no term, and is left out")
        continue
      }
      let cells = columns.map { RowWriting.cell($0.field, of: term) }
      guard let missing = RowWriting.losses(of: term, cells: cells, columns: columns) else {
        tell("a term that no row can hold is left out")
        continue
      }
      missing.forEach(tell)
      rows.append(cells)
    }
    let text = DelimitedText([columns.map(\.name)] + rows, separator: separator).text
    return ExchangeText(text, losses: losses)
  }

  private static func columns(
    of head: DelimitedText.Row
  ) throws(ExchangeError) -> (columns: [TableColumn?], losses: [Loss]) {
    let columns = head.cells.map(TableColumn.named)
    var losses: [Loss] = []
    var flaws: [ExchangeError.Flaw] = []
    var seen: Set<TableColumn.Field> = []
    for (name, column) in zip(head.cells, columns) {
      guard let column else {
        if !name.isEmpty {
          losses.append(Loss(line: head.line, "the column « \(name) » means nothing here, and is left out"))
        }
        continue
      }
      if !seen.insert(column.field).inserted {
        flaws.append(ExchangeError.Flaw(line: head.line, "the column « \(column.name) » is there twice"))
      }
    }
    if !seen.contains(.term) {
      flaws.append(
        ExchangeError.Flaw(line: head.line, "no column is called « term »: the first row names the columns"))
    }
    guard flaws.isEmpty else { throw ExchangeError(flaws) }
    return (columns, losses)
  }

  private static func columns(for terms: [Term]) -> [TableColumn] {
    var languages: [String] = []
    for language in terms.flatMap(\.translations).map(\.language) where !languages.contains(language) {
      languages.append(language)
    }
    let usual = TableColumn.all.filter { column in
      column.isUsual || terms.contains { !RowWriting.cell(column.field, of: $0).isEmpty }
    }
    let place = 1 + (usual.firstIndex { $0.field == .replaces } ?? 0)
    return usual[..<place] + languages.map(TableColumn.translation) + usual[place...]
  }
}
