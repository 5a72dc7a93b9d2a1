import LavoirGlossaries
import LavoirGlossaryFiles
import TestSupport
import Testing

@Suite struct GlossaryEditTests {
  private let text = """
    # head

    # of a
    - term:   a
      note: 'b' # beside
      # tail

    - {term: c}


    # section

    - term: d
      replaces: [e,
        f] # forms
    """

  @Test func theRestOfTheFileStaysAsItIs() throws {
    var term = Term("a")
    term.note = "yes"
    term.source = "x"
    let replaced = try GlossaryEdit.replacing(.identifier("a"), with: .term(term), in: text, file: "x.yaml")
    #expect(
      replaced
        == text.replacing(
          "- term:   a\n  note: 'b' # beside\n", with: "- term: a\n  note: \"yes\" # beside\n  source: x\n"))
    let removed = try GlossaryEdit.removing(.line(8), from: text, file: "x.yaml")
    #expect(removed == text.replacing("- {term: c}\n\n\n", with: ""))
    let last = try GlossaryEdit.removing(.identifier("d"), from: text, file: "x.yaml")
    #expect(last.hasSuffix("\n\n# section\n"))
    let appended = try GlossaryEdit.appending([.loanword(Loanword("no"))], to: text, file: "x.yaml")
    #expect(appended == text + "\n\n- loanword: \"no\"\n")
  }

  @Test func lineEndsAndIndentationAreThoseOfTheFile() throws {
    let text = "  - term: a\r\n\r\n  - term: b\r\n"
    var term = Term("c")
    term.note = "d\n\ne"
    let appended = try GlossaryEdit.appending([.term(term)], to: text, file: "x.yaml")
    #expect(appended == text + "\r\n  - term: c\r\n    note: |-\r\n      d\r\n\r\n      e\r\n")
    let replaced = try GlossaryEdit.replacing(.identifier("a"), with: .term(term), in: text, file: "x.yaml")
    #expect(replaced == "  - term: c\r\n    note: |-\r\n      d\r\n\r\n      e\r\n\r\n  - term: b\r\n")
    #expect(try GlossaryEdit.appending([.term(Term("a"))], to: "", file: "x.yaml") == "- term: a\n")
  }

  @Test func whatIsMeantMustBeClear() {
    let twice = "- term: a\n- term: b\n- term: a\n  note: c\n"
    #expect(
      throws: GlossaryError(
        file: "x.yaml", line: 1,
        problem: "several entries are named « a » (lines 1, 3): say which line, or give each an id")
    ) { try GlossaryEdit.removing(.identifier("a"), from: twice, file: "x.yaml") }
    #expect(throws: GlossaryError(file: "x.yaml", problem: "there is no entry named « z »")) {
      try GlossaryEdit.removing(.identifier("z"), from: twice, file: "x.yaml")
    }
    #expect(throws: GlossaryError.self) { try GlossaryEdit.removing(.line(1), from: "[{term: a}]", file: "x.yaml") }
  }

  /// Any entry of any file can be taken out, replaced and put behind the others.
  @Test func editsOfUntidyFilesAreWhatTheySay() throws {
    for seed in 0..<40 as Range<UInt64> {
      var random = RandomGlossary(seed: seed)
      var writer = UntidyWriter(seed: seed)
      writer.isAlwaysListed = true
      let untidy = writer.file((0..<3).map { _ in random.entry() })
      let located = try GlossaryFile.entries(of: untidy, file: "x.yaml")
      let new = random.entry()
      for (index, old) in located.enumerated() {
        var entries = located.map(\.entry)
        let place = EntryPlace.line(old.line)
        let removed = try GlossaryEdit.removing(place, from: untidy, file: "x.yaml")
        let replaced = try GlossaryEdit.replacing(place, with: new, in: untidy, file: "x.yaml")
        entries[index] = new
        #expect(try GlossaryFile.entries(of: replaced, file: "x.yaml").map(\.entry) == entries)
        entries.remove(at: index)
        #expect(try GlossaryFile.entries(of: removed, file: "x.yaml").map(\.entry) == entries)
      }
      let appended = try GlossaryEdit.appending([new, new], to: untidy, file: "x.yaml")
      #expect(appended.hasPrefix(untidy))
    }
  }
}
