import LavoirCleaning
import LavoirGlossaries
import LavoirReports
import LavoirUsage
import Testing

@Suite struct GlossaryUsageTests {
  /// Entries of each kind, and what they do in two documents.
  private static let usage: GlossaryUsage = {
    var solid = Term("solide")
    solid.replaces = ["glurbe", "blorf"]
    solid.kind = .adjective
    solid.domain = "chantier & <béton>"
    var unsure = Term("socle")
    unsure.replaces = ["pédestale"]
    unsure.kind = .noun
    unsure.certainty = .likely
    var name = Term("Bright Future Fund")
    name.status = .doNotTranslate
    var waiting = Term("jamais")
    waiting.replaces = ["sol"]
    waiting.review = .proposed
    var unused = Term("nulle part")
    unused.replaces = ["nowhere part"]
    var chile = Country("Chili")
    chile.article = .le
    let entries: [Entry] = [
      .term(solid), .term(unsure), .term(name), .term(waiting), .term(unused), .loanword(Loanword("week-end")),
      .boilerplate(Boilerplate("Lire la suite *")), .country(chile),
    ]
    var usage = GlossaryUsage(of: entries, cleaner: Cleaner(glossary: Glossary(entries)))
    usage.add(Array("Le sol glurbe et le mur blorf.\n\nLire la suite ici\n".utf8), named: "a.txt")
    usage.add(
      Array("Le pédestale glurbe du Bright Future Fund au Chili, un week-end.\n".utf8), named: "b.txt")
    return usage
  }()

  private func entry(_ heading: String) throws -> EntryUsage {
    try #require(Self.usage.entries.first { $0.heading == heading })
  }

  @Test func hitsEditsAndWhatIsLeftAreCountedByEntry() throws {
    let solid = try entry("solide")
    #expect([solid.hits, solid.edits, solid.shown, solid.documents] == [3, 3, 0, 2])
    #expect(solid.lastFiles == ["b.txt", "a.txt"])
    let unsure = try entry("socle")
    #expect([unsure.hits, unsure.edits, unsure.shown] == [1, 0, 1])
    #expect(try entry("Bright Future Fund").hits == 1)
    #expect(try entry("week-end").hits == 1)
    #expect(try entry("Chili").hits == 1)
    let line = try entry("Lire la suite *")
    #expect([line.hits, line.edits] == [1, 1])
  }

  @Test func whatIsNeverUsedIsNamedAndWhatDoesNotCountIsNot() {
    #expect(Self.usage.unused.map(\.heading) == ["nulle part"])
    #expect(Self.usage.used.first?.heading == "solide")
    #expect(!Self.usage.entries.contains { $0.heading == "jamais" })
  }

  @Test func theTableFitsEightyColumns() {
    let text = UsageTable(Self.usage, longest: 3).text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.contains("2 documents") && text.contains("6 of 7 entries used") && text.contains("Never used (1):"))
    #expect(text.contains("… and 3 more: --all lists them"))
  }

  @Test func thePageHoldsEveryEntryAndNoMarkupOfTheirs() {
    let page = String(decoding: UsagePage.bytes(of: Self.usage), as: UTF8.self)
    #expect(page.contains("chantier &amp; &lt;béton&gt;") && !page.contains("<béton>"))
    for entry in Self.usage.entries { #expect(page.contains("id=\"\(entry.id)\"")) }
  }

  @Test func theObjectHoldsEveryFigure() {
    let json = String(decoding: UsageJSON.bytes(of: Self.usage), as: UTF8.self)
    #expect(
      json.contains(
        #""heading":"solide","kind":"term","domain":"chantier & <béton>","hits":3,"edits":3,"shown":0,"documents":2,"#))
  }
}
