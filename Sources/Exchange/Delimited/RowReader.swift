import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Makes a term of a row, and tells each cell that it cannot understand.
struct RowReader {
  private(set) var flaws: [ExchangeError.Flaw] = []
  private let line: Int
  private var cells: [TableColumn.Field: String] = [:]
  /// The languages that have a column, in the order of the columns.
  private let languages: [String]

  init(_ row: DelimitedText.Row, columns: [TableColumn?]) {
    line = row.line
    languages = columns.compactMap { column in
      if case .translation(let language) = column?.field { language } else { nil }
    }
    for (column, cell) in zip(columns, row.cells) {
      if let column { cells[column.field] = cell }
    }
    if row.cells.count > columns.count, row.cells[columns.count...].contains(where: { !$0.isEmpty }) {
      tell(
        "the row has \(row.cells.count) cells, and there are \(columns.count) columns: put a cell with a separator in quotes"
      )
    }
  }

  /// The term; `nil`, and told, where the row has none.
  mutating func term() -> Term? {
    let preferred = CellList.trimmed(text(.term))
    guard !preferred.isEmpty else {
      tell("the row has no term")
      return nil
    }
    var term = Term(preferred)
    term.id = CellList.trimmed(text(.id))
    if term.id == Term.identifier(of: preferred) { term.id = "" }
    readForms(&term)
    readGrammar(&term)
    readRule(&term)
    term.domain = text(.domain)
    term.definition = text(.definition)
    term.note = text(.note)
    term.source = text(.source)
    term.author = text(.author)
    term.date = day(.date, "date")
    for example in list(.examples) {
      if MarkedText(example) == nil { tell("the marks of the example « \(example) » do not pair: write ⟦wrong→right⟧") }
      term.examples.append(example)
    }
    return flaws.isEmpty ? term : nil
  }

  private mutating func readForms(_ term: inout Term) {
    term.replaces = forms(.replaces) { $0.wrongForm() }
    term.also = forms(.also) { $0.synonym() }
    for language in languages {
      term.translations += forms(.translation(language: language)) { $0.translation(language) }
    }
  }

  private mutating func readGrammar(_ term: inout Term) {
    term.kind = choice(.kind, "part of speech") ?? .phrase
    term.gender = choice(.gender, "gender")
    term.number = choice(.number, "number")
    term.register = choice(.register, "register")
    let region = CellList.trimmed(text(.region))
    term.region = FrenchRegion.tag(region) ?? region
    term.letterCase = choice(.letterCase, "letter case") ?? .automatic
  }

  private mutating func readRule(_ term: inout Term) {
    term.category = choice(.category, "category") ?? term.kind.usualCategory
    term.status = choice(.status, "status") ?? .preferred
    term.review = choice(.review, "review")
    term.certainty = choice(.certainty, "certainty") ?? .sure
    for source in list(.contexts) {
      if let context = Context(source) {
        term.contexts.append(context)
      } else {
        tell(CellFormReader.contextProblem(source))
      }
    }
    term.topic = list(.topic)
    term.scope.paths = list(.paths)
    term.scope.from = day(.validFrom, "valid from")
    term.scope.until = day(.validUntil, "valid until")
  }

  // MARK: Single cells

  private mutating func tell(_ problem: String) {
    flaws.append(ExchangeError.Flaw(line: line, problem))
  }

  private func text(_ field: TableColumn.Field) -> String { cells[field] ?? "" }

  private func list(_ field: TableColumn.Field) -> [String] { CellList.values(of: text(field)) }

  private mutating func forms<Value>(
    _ field: TableColumn.Field, _ read: (inout CellFormReader) -> Value
  ) -> [Value] {
    CellForm.forms(of: text(field)).map { form in
      var reader = CellFormReader(form)
      let value = read(&reader)
      reader.problems.forEach { tell($0) }
      return value
    }
  }

  private mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ field: TableColumn.Field, _ name: String
  ) -> Value? {
    let text = CellList.trimmed(text(field)).lowercased()
    guard !text.isEmpty else { return nil }
    let value = Value(rawValue: text)
    if value == nil {
      tell("« \(name) » is one of \(Value.allCases.map(\.rawValue).joined(separator: ", ")), not « \(text) »")
    }
    return value
  }

  private mutating func day(_ field: TableColumn.Field, _ name: String) -> Day? {
    let text = CellList.trimmed(text(field))
    guard !text.isEmpty else { return nil }
    let day = Day(text)
    if day == nil { tell("« \(name) » is a day written 2026-11-21, not « \(text) »") }
    return day
  }
}
