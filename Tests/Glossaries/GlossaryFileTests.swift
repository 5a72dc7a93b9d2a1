import LavoirGlossaries
import LavoirGlossaryFiles
import Testing

@Suite struct GlossaryFileTests {
  private func error(_ yaml: String) -> String {
    do {
      _ = try GlossaryFile.entries(of: yaml, file: "people.yaml")
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func entriesOfEveryKindAreRead() throws {
    let entries = try GlossaryFile.entries(
      of: """
        # people
        - term: permanent
          replaces: [everlasting]
          pos: adjective
          category: spun
          context: [une base _]
          examples:
            - une base ⟦everlasting→permanente⟧
        - loanword: week-end
        - boilerplate: Lire la suite
          scope: line
          place: end
        - country: Iran
          article: l'
          demonym: iranien
        """, file: "people.yaml"
    ).map(\.entry)
    #expect(entries.map(\.heading) == ["permanent", "week-end", "Lire la suite", "Iran"])
    guard case .term(let term) = entries[0], case .country(let country) = entries[3] else {
      Issue.record("kinds differ")
      return
    }
    #expect(term.kind == .adjective && term.category == .spun && term.contexts.count == 1)
    #expect(country.article == .elided)
  }

  @Test func errorsNameFileAndLineAndSayWhatToDo() {
    #expect(
      error("- term: x\n  replace: [y]").hasPrefix("people.yaml:2: unknown key « replace »; known ones are term,"))
    #expect(error("- verb: x").hasPrefix("people.yaml:1: an entry begins with"))
    #expect(error("- term: x\n  replaces: [y]\n  pos: nom").hasPrefix("people.yaml:3: « pos » is one of noun,"))
    #expect(
      error("- term: x\n  replaces: [y]\n  context: [ab]").contains("people.yaml:3: the context « ab » needs one « _ »")
    )
    #expect(error("- term: x\n  replaces: [y]\n  examples: [⟦a]").contains("do not pair"))
    #expect(error("a: b").hasPrefix("people.yaml:1: a glossary file is a list"))
    #expect(error("- [").hasPrefix("people.yaml:"))
    #expect(error("") == "no error")
  }

  @Test func theCompiledFormGivesTheEntriesBack() throws {
    var term = Term("permanent")
    term.replaces = ["everlasting"]
    term.kind = .adjective
    term.contexts = [try #require(Context("base _ de"))]
    term.examples = ["une base ⟦everlasting→permanente⟧"]
    var country = Country("Chili")
    country.article = .le
    country.english = ["Chile"]
    let glossary = Glossary([
      .term(term), .loanword(Loanword("live")), .boilerplate(Boilerplate("Lire *")), .country(country),
    ])
    let entries = glossary.entries
    #expect(entries.count == 4)
    let bytes = GlossaryPack.bytes(of: entries)
    #expect(bytes.withUnsafeBytes { GlossaryPack($0, owner: nil)?.entries } == entries)
    for length in 0..<bytes.count {
      #expect(bytes[..<length].withUnsafeBytes { GlossaryPack($0, owner: nil)?.count } == nil)
    }
  }
}
