import LavoirExchange
import LavoirGlossaries
import TestSupport
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
    #expect(written.losses == [])
    #expect(try GlossaryTable.reading(of: written.text) == GlossaryReading(entries))
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

  @Test func whatIsSaidOfASingleFormStandsBehindItInBraces() throws {
    let entries = try Sample.entries(
      """
      - term: courriel
        replaces:
          - {form: mail, match: exact, certainty: guess, context: ["un _", "_ reçu"], note: "a; b | {c} \\\\"}
          - {form: "~être * mal", match: pattern, case: any}
          - "a {b: c}"
        also: [{term: mél, pos: noun, gender: masculine, number: mass, register: slang, region: fr-BE, note: rare}]
        translations: {en: [{term: mail, status: forbidden, pos: noun, note: no}]}
      """)
    let written = GlossaryTable.text(of: entries)
    #expect(written.text.contains("mail {match: exact; certainty: guess; context: un _; context: _ reçu; note: a\\; b"))
    #expect(written.losses == [])
    #expect(try GlossaryTable.reading(of: written.text) == GlossaryReading(entries))
  }

  @Test func bracesAreReadAsPeopleTypeThem() throws {
    let read = try GlossaryTable.reading(
      of: "term,instead of,region\nx, a{ Match :EXACT } | b {c} | {d: e} | \\ f ,Québec\n")
    var term = Term("x")
    term.replaces = ["a", "b {c}", "{d: e}", " f"]
    term.replaces[0].match = .exact
    term.region = "fr-CA"
    #expect(read.entries == [.term(term)])
    let error = #expect(throws: ExchangeError.self) {
      try GlossaryTable.reading(
        of:
          "term,instead of\nx,a {certianty: sure; match: best} | a {match: exact; match: exact}\ny,* {match: pattern}\n"
      )
    }
    #expect(
      error?.flaws.map(\.description) == [
        "2: in braces behind « a » stand match, case, certainty, context, note, not « certianty »",
        "2: « match » behind « a » is one of inflected, exact, pattern, not « best »",
        "2: « match » is there twice in the braces behind « a »",
        "3: the pattern « * » begins with a word, ends with no « * », and has at most 3 « * »",
      ])
  }

  /// Terms with hostile texts in every field come back as they were, or it is told of them what did not.
  @Test(arguments: DelimitedText.Separator.allCases)
  func anyTermsComeBackOrAreTold(_ separator: DelimitedText.Separator) throws {
    for seed in 0..<100 as Range<UInt64> {
      var random = RandomGlossary(seed: seed)
      let terms = (0..<5).map { _ in random.term() }
      for term in terms {
        let written = GlossaryTable.text(of: [.term(term)], separator: separator)
        let read = try GlossaryTable.reading(of: written.text).entries
        #expect(read == [.term(term)] || !written.losses.isEmpty, "seed \(seed): \(term.preferred)")
      }
      let tame = terms.map(tamed)
      let written = GlossaryTable.text(of: tame.map(Entry.term), separator: separator)
      #expect(written.losses == [], "seed \(seed)")
      let read = try GlossaryTable.reading(of: written.text).entries
      #expect(read.map { sorted($0) } == tame.map { sorted(.term($0)) }, "seed \(seed)")
    }
  }

  /// A term with nothing that no cell holds.
  private func tamed(_ term: Term) -> Term {
    var term = term
    let plain = { (text: String) in
      let words = text.split { $0.isWhitespace }.joined(separator: " ")
      return words.isEmpty && !text.isEmpty ? "x" : words
    }
    for field in [
      \Term.preferred, \.id, \.region, \.domain, \.definition, \.note, \.source, \.author,
    ] as [WritableKeyPath<Term, String>] {
      term[keyPath: field] = plain(term[keyPath: field])
    }
    if term.id == Term.identifier(of: term.preferred) { term.id = "" }
    term.translations = term.translations.filter { $0.language.count > 1 }
    term.provenance = nil
    return term
  }

  /// A term with its languages in their order: in a table it is that of the columns.
  private func sorted(_ entry: Entry) -> Entry {
    guard case .term(var term) = entry else { return entry }
    let languages = Set(term.translations.map(\.language)).sorted()
    term.translations = languages.flatMap { language in term.translations.filter { $0.language == language } }
    return .term(term)
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
