import LavoirExchange
import LavoirGlossaries
import Testing

@Suite struct GlossaryTableTests {
  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a;b\n1;2", [["a", "b"], ["1", "2"]]),
    ("a\tb\r1\t\"2\r3\"\r", [["a", "b"], ["1", "2\n3"]]), ("sep=;\r\na,b;c\r\n", [["a,b", "c"]]),
    ("\"a\"\"b\",\"c,d\"\n\n,\n\"\"\n x , y\n", [["a\"b", "c,d"], [" x ", " y"]]),
    ("a\t5\" disk\n", [["a", "5\" disk"]]),
    ("\"a;b;c;d\",e\n", [["a;b;c;d", "e"]]), ("", []), ("a", [["a"]]),
  ])
  func rowsAreReadAsSpreadsheetsWriteThem(_ text: String, _ rows: [[String]]) throws {
    #expect(try DelimitedText(reading: text).rows.map(\.cells) == rows)
  }

  @Test(arguments: [
    ("a,b\n1,\"2\n3\n", "2: the quote that opens a cell here is never closed"),
    ("a,b\n1,\"2\"3\n", "2: behind a cell in quotes stands more"), ("a,b\n\n1,2\"3\n", "3: a cell with a quote in it"),
  ])
  func brokenTablesAreToldWithTheirLine(_ text: String, _ problem: String) {
    let error = #expect(throws: ExchangeError.self) { try DelimitedText(reading: text) }
    #expect(error?.description.hasPrefix(problem) == true)
  }

  @Test func brokenTablesNeverCrash() throws {
    let bytes = Array(GlossaryTable.text(of: try Sample.entries).text.utf8)
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var broken = bytes
      broken[place] = Array("\",\n\r\\⟦".utf8)[place % 8]
      _ = try? GlossaryTable.reading(of: String(decoding: broken, as: UTF8.self))
      _ = try? GlossaryTable.reading(of: String(decoding: bytes[..<place], as: UTF8.self))
    }
  }

  @Test(arguments: DelimitedText.Separator.allCases)
  func anyCellsAreReadBack(_ separator: DelimitedText.Separator) throws {
    let cells = ["a", "é;,\t\"", "", " x ", "un\ndeux", "=1+2", "\"", "sep=;"]
    let written = DelimitedText([cells, cells], separator: separator)
    let read = try DelimitedText(reading: written.text)
    #expect(read.rows.map(\.cells) == [cells, cells])
    #expect(read.separator == separator)
    #expect(read.rows.map(\.line) == [1, 3])
  }

  @Test(arguments: DelimitedText.Separator.allCases)
  func aGlossaryGoesOutAndComesBack(_ separator: DelimitedText.Separator) throws {
    let entries = try Sample.entries
    let written = GlossaryTable.text(of: entries, separator: separator)
    #expect(
      written.losses.map(\.what) == [
        "what is said of a single wrong form is left out", "what is said of a single accepted form is left out",
        "what is said of a term of another language is left out",
      ])
    var expected = entries.compactMap { if case .term(let term) = $0 { term } else { nil } }
    expected[0].replaces = ["e-mail", "mail"]
    expected[0].also = [Synonym("mél"), Synonym("courrielle")]
    expected[0].translations = expected[0].translations.map { Translation($0.text, language: $0.language) }
    let read = try GlossaryTable.reading(of: written.text)
    #expect(read == GlossaryReading(expected.map(Entry.term)))
  }

  @Test func everyColumnIsReadBack() throws {
    let entries = try Sample.entries(
      """
      - term: "a | b \\\\ c"
        id: x1
        replaces: ["d|e", "\\\\"]
        pos: noun
        gender: feminine
        number: mass
        register: in-house
        region: fr-BE
        case: capital
        category: spun
        status: admitted
        review: proposed
        certainty: guess
        context: ["la|une _", "_ de *  là"]
        topic: [mer, "a;b"]
        paths: ["*.md"]
        valid-from: 2024-01-01
        valid-until: 2024-12-31
        examples: ["un ⟦d→a⟧", "deux\\nlignes"]
      """)
    let written = GlossaryTable.text(of: entries)
    #expect(written.losses == [])
    #expect(try GlossaryTable.reading(of: written.text) == GlossaryReading(entries))
  }

  @Test func namesOfColumnsAreReadAsPeopleWriteThem() throws {
    let reading = try GlossaryTable.reading(
      of: "Terme;Remplace;Domaine;en;in pt-BR;Couleur;\r\ncourriel;e-mail | mail;info;email;correio;bleu;\r\n")
    var term = Term("courriel")
    term.replaces = ["e-mail", "mail"]
    term.domain = "info"
    term.translations = [Translation("email", language: "en"), Translation("correio", language: "pt-BR")]
    #expect(reading.entries == [.term(term)])
    #expect(reading.losses == [Loss(line: 1, "the column « Couleur » means nothing here, and is left out")])
  }

  @Test func everyCellThatCannotBeUnderstoodIsTold() {
    let text = "term,status,date,examples,context\n,preferred\na,best,demain,⟦x,y\nb,,,,,more\n"
    let error = #expect(throws: ExchangeError.self) { try GlossaryTable.reading(of: text) }
    #expect(error?.flaws.map(\.line) == [2, 3, 3, 3, 3, 4])
    #expect(
      error?.flaws[1].problem
        == "« status » is one of preferred, admitted, deprecated, forbidden, do-not-translate, not « best »")
    #expect(throws: ExchangeError.self) { try GlossaryTable.reading(of: "") }
    #expect(throws: ExchangeError.self) { try GlossaryTable.reading(of: "a,b\n") }
    #expect(throws: ExchangeError.self) { try GlossaryTable.reading(of: "term,terme\n") }
  }
}
