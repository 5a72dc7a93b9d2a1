import LavoirExchange
import Testing

@Suite struct TBXWritingTests {
  @Test(arguments: TBX.Style.allCases)
  func whatBasicHoldsIsReadBackEqual(_ style: TBX.Style) throws {
    let written = TBX.text(of: Sample.termbase, dialect: .basic, style: style)
    #expect(written.losses == [])
    #expect(try TBX.reading(of: Array(written.text.utf8)) == TermbaseReading(Sample.termbase))
  }

  @Test func theOlderVersionIsReadBackEqual() throws {
    var base = Sample.termbase
    base.concepts[0].languages[0].terms[0].partOfSpeech = .properNoun
    let written = TBX.olderText(of: base)
    #expect(written.losses == [])
    #expect(written.text.contains("<martif type=\"TBX-Basic\""))
    #expect(try TBX.reading(of: Array(written.text.utf8)) == TermbaseReading(base))
  }

  @Test(arguments: TBX.Dialect.allCases, TBX.Style.allCases)
  func whatADialectCannotHoldIsTold(_ dialect: TBX.Dialect, _ style: TBX.Style) throws {
    let written = TBX.text(of: Sample.termbase, dialect: dialect, style: style)
    let read = try TBX.reading(of: Array(written.text.utf8))
    #expect(read.losses == [])
    // Where the status has no place, a term that should not be used would come back as a good one.
    let isGood = { (term: TermSection) in dialect != .core || ![.deprecated, .superseded].contains(term.status) }
    #expect(
      read.termbase.concepts.flatMap { $0.terms.map(\.term.text) }
        == Sample.termbase.concepts.flatMap { $0.terms.map(\.term).filter(isGood).map(\.text) })
    #expect((read.termbase == Sample.termbase) == written.losses.isEmpty)
    // Written once more, nothing further is lost.
    #expect(TBX.text(of: read.termbase, dialect: dialect, style: style) == ExchangeText(written.text))
  }

  @Test func oddValuesAreToldAndStillValid() throws {
    var base = Termbase()
    base.concepts = [
      .named("1 un", "fr", "un", "en", "one"), .named("a", "fr", "deux", "en", "two"),
      .named("a", "", "trois", "en", "three"), Concept(id: "vide"),
    ]
    base.concepts[0].remarks.references = [
      CrossReference(.page, target: "file:///etc/passwd", text: "x"),
      CrossReference(.concept, target: "nul", text: "y"),
    ]
    base.concepts[0].remarks.transactions = [
      Transaction(.modification, date: "20010507T10:57:25Z", responsible: "z", responsibleID: "nobody"),
      Transaction(.modification, date: "hier"),
    ]
    base.concepts[0].languages[0].terms[0].number = .plural
    base.concepts[0].languages[0].terms[0].partOfSpeech = .properNoun
    base.concepts[1].remarks.others = [OtherField("Entry status", "Final", line: 7)]
    let written = TBX.text(of: base)
    #expect(
      written.losses.map(\.what) == [
        "an id that is no name of XML, or is given twice, is written as another",
        "of a date with a time only the day is written",
        "the id of someone responsible is in no list of people", "a date that is no day of the calendar is left out",
        "a reference to what is no address, http:// or https://, is left out",
        "a reference leads to an id that nothing here has: its text stays",
        "that a noun is a name has no place in TBX v3: written as noun",
        "TBX-Basic has no place for « grammaticalNumber »", "« Entry status » is no data category of TBX-Basic",
        "an id that is no name of XML, or is given twice, is written as another",
        "a concept without a term is left out",
      ])
    #expect(written.losses[8].line == 7)
    let read = try TBX.reading(of: Array(written.text.utf8)).termbase
    #expect(read.concepts.map(\.id) == ["c", "a", "a-2"])
    #expect(read.concepts[0].remarks.transactions[0].date == "2001-05-07")
  }

  @Test func brokenFilesAreRefusedOrReadButNeverCrash() throws {
    let bytes = Array(TBX.text(of: Sample.termbase).text.utf8)
    for place in stride(from: 0, to: bytes.count, by: 23) {
      var broken = bytes
      broken[place] = [0x3C, 0x26, 0x00, 0xFF, 0x20][place % 5]
      _ = try? TBX.reading(of: broken, strictness: .telling)
      _ = try? TBX.reading(of: Array(bytes[..<place]))
      _ = try? TBX.reading(of: Array(bytes[..<place] + bytes[min(place + 40, bytes.count)...]), strictness: .telling)
    }
  }

  @Test(
    .enabled(if: PythonScript.isThere && SharedVectors.folder != nil, PythonScript.absence),
    arguments: TBX.Dialect.allCases, TBX.Style.allCases)
  func thePublishedSchemasFindNothing(_ dialect: TBX.Dialect, _ style: TBX.Style) throws {
    let glossary = GlossaryExchange.termbase(of: try Sample.entries)
    for base in [Sample.termbase, glossary.termbase] {
      let text = TBX.text(of: base, dialect: dialect, style: style).text
      let flaws: [String] = try PythonScript.run(
        "validate-tbx.py", (SharedVectors.folder ?? "") + "/tbx/schemas", dialect.rawValue, on: text, ending: "tbx")
      #expect(flaws == [])
    }
  }

  @Test(.enabled(if: PythonScript.isThere, PythonScript.absence))
  func translateToolkitReadsTheOlderVersion() throws {
    let text = TBX.olderText(of: Sample.termbase).text
    let units: [[String?]] = try PythonScript.run("read-tmx.py", "fr", "en", on: text, ending: "tbx")
    #expect(units.map(\.first) == ["lavoir", "battoir"])
    #expect(units.last == ["battoir", "washing bat"])
  }
}
