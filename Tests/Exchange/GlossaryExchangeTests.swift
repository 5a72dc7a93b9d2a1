import LavoirExchange
import LavoirGlossaries
import Testing

@Suite struct GlossaryExchangeTests {
  @Test func aGlossaryGoesOutAndComesBack() throws {
    let entries = try Sample.entries
    let out = GlossaryExchange.termbase(of: entries)
    #expect(out.losses == [])
    let back = GlossaryExchange.entries(of: out.termbase)
    #expect(back == GlossaryReading(entries))
  }

  @Test(arguments: TBX.Style.allCases)
  func itDoesSoThroughAFileOfBasic(_ style: TBX.Style) throws {
    let entries = try Sample.entries
    let base = GlossaryExchange.termbase(of: entries).termbase
    let written = TBX.text(of: base, dialect: .basic, style: style)
    #expect(
      Set(written.losses.map(\.what)) == [
        "TBX-Basic has no place for « grammaticalNumber »", "TBX-Basic has no place for « register »",
        "that a noun is a name has no place in TBX v3: written as noun",
        "an id that is no name of XML, or is given twice, is written as another",
      ])
    let read = try TBX.reading(of: Array(written.text.utf8))
    let back = GlossaryExchange.entries(of: read.termbase)
    #expect(back.losses == [])
    var expected = entries.compactMap { if case .term(let term) = $0 { term } else { nil } }
    expected[0].number = nil
    expected[0].register = nil
    expected[0].also[0].register = nil
    expected[2].kind = .noun
    expected[2].category = .mistranslation
    #expect(back.entries == expected.map(Entry.term))
  }

  @Test func whatOnlyACorrectorNeedsIsTold() throws {
    let entries = try Sample.entries(
      """
      - term: cause
        pos: noun
        category: spun
        context: en tout état de _
        topic: [affaire]
        case: exact
        paths: ["*.md"]
        valid-until: 2030-01-01
        replaces:
          - form: trigger
            match: exact
            case: small
            context: [la _]
          - form: en tout * de déclencheur
            match: pattern
        examples: [la ⟦trigger→cause⟧]
      - loanword: week-end
      - boilerplate: Lire aussi
      - country: Chili
      - term: GitHub
        status: do-not-translate
      - term: chasses
        status: forbidden
      - term: proposé
        review: proposed
      """)
    let out = GlossaryExchange.termbase(of: entries)
    #expect(out.termbase.concepts.map(\.id) == ["cause", "github", "chasses"])
    #expect(
      out.losses.filter { $0.concept == "cause" }.map(\.what) == [
        "the marks of an example are left out; it is given as it should be",
        "that a wrong form is matched as it is written is left out", "the letter case of a wrong form is left out",
        "the context of a wrong form is left out", "a wrong form that is a pattern is left out",
        "the category of findings is left out", "the certainty of a replacement is left out",
        "the context where a wrong form must stand is left out", "the words of the topic are left out",
        "the letter case is left out", "the paths of the files it holds for are left out",
        "the days it holds for are left out",
      ])
    #expect(
      out.losses.filter { $0.concept != "cause" }.map(\.what) == [
        "a loanword is no term, and is left out", "a pattern of boilerplate is no term, and is left out",
        "a country is no term, and is left out",
        "that a term is not to be translated is left out: it is written as preferred",
        "a term that is forbidden is written as deprecated",
        "an entry that waits for a person, or was rejected, is left out",
      ])
    #expect(out.termbase.concepts[0].languages[0].terms[0].contexts.map(\.text) == ["la cause"])
  }

  @Test(arguments: [
    ("Canada", "fr-CA"), ("CA", "fr-CA"), ("Québec", "fr-CA"), ("QC", "fr-CA"), ("fr_ca", "fr-CA"), ("Suisse", "fr-CH"),
    ("CH", "fr-CH"), ("Switzerland", "fr-CH"), ("Belgique", "fr-BE"), (" BE ", "fr-BE"), ("France", "fr-FR"),
    ("FR", "fr-FR"), ("fr-US", "fr-US"), ("fr-029", "fr-029"),
  ])
  func regionsInWordsBecomeTags(_ usage: String, _ region: String) {
    var base = Termbase()
    base.concepts = [.named("lavoir", "fr", "lavoir", "en", "wash-house")]
    base.concepts[0].languages[0].terms[0].geographicalUsage = usage
    var term = Term("lavoir")
    term.region = region
    term.translations = [Translation("wash-house", language: "en")]
    #expect(GlossaryExchange.entries(of: base) == GlossaryReading([.term(term)]))
  }

  @Test(arguments: ["Europe", "US", "Canada, Belgique", "en-CA", "fr-Canada", ""])
  func regionsThatAreNotClearAreTold(_ usage: String) {
    var base = Termbase()
    base.concepts = [.named("lavoir", "fr-CA", "lavoir", "en", "wash-house")]
    base.concepts[0].languages[0].terms[0].geographicalUsage = usage
    let reading = GlossaryExchange.entries(of: base)
    if case .term(let term) = reading.entries[0] { #expect(term.region == "fr-CA") }
    #expect(
      reading.losses.map(\.what) == [
        "a region that is no tag like fr-CA, nor a country where French is spoken, is left out"
      ])
  }

  @Test func conceptsOfOthersBecomeEntries() {
    var base = Termbase()
    base.people = [Termbase.Person(id: "p", items: [])]
    var concept = Concept.named("c9", "en", "email", "fr-CA", "courriel")
    concept.definitions = [SourcedText("a letter", sources: ["book"], language: "en")]
    concept.remarks.customers = ["ACME"]
    concept.languages[1].terms[0].status = .admitted
    concept.languages[1].terms[0].termType = .fullForm
    var old = TermSection("mail")
    old.status = .superseded
    var second = TermSection("mél")
    second.status = .preferred
    concept.languages.append(LanguageSection("fr-fr", [old, second]))
    base.concepts = [concept, .named("c1", "en", "a", "de", "b")]
    let reading = GlossaryExchange.entries(of: base)
    var term = Term("mél")
    term.id = "c9"
    term.definition = "a letter"
    term.source = "book"
    term.certainty = .likely
    term.replaces = ["mail"]
    term.also = [Synonym("courriel")]
    term.also[0].region = "fr-CA"
    term.translations = [Translation("email", language: "en")]
    #expect(reading.entries == [.term(term)])
    #expect(
      reading.losses.map(\.what) == [
        "the list of people is left out; their names stay",
        "the region of French in France is left out: it counts everywhere",
        "the language of a definition is left out", "the source of a definition is kept as one of the entry",
        "the customer is left out", "the type of a term (fullForm) is left out",
        "a superseded term is taken for a wrong form, as a deprecated one",
        "a concept without a French term is left out",
      ])
  }
}
