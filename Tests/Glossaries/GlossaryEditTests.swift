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
    let appended = try GlossaryEdit.appending([.loanword(Loanword("no"))], to: text, file: "x.yaml")
    #expect(appended == text + "\n\n- loanword: \"no\"\n")
  }

  @Test func lineEndsAndIndentationAreThoseOfTheFile() throws {
    let text = "  - term: a\r\n\r\n  - term: b\r\n"
    var term = Term("c")
    term.note = "d\n\ne"
    let appended = try GlossaryEdit.appending([.term(term)], to: text, file: "x.yaml")
    #expect(appended == text + "\r\n  - term: c\r\n    note: |-\r\n      d\r\n\r\n      e\r\n")
    #expect(try GlossaryEdit.appending([.term(Term("a"))], to: "", file: "x.yaml") == "- term: a\n")
  }

  @Test func entriesInBracketsAreLeftToTheLayout() {
    #expect(throws: GlossaryError.self) {
      try GlossaryEdit.appending([.term(Term("b"))], to: "[{term: a}]", file: "x.yaml")
    }
  }

  @Test func anyEntriesCanBePutBehindThoseOfAnUntidyFile() throws {
    for seed in 0..<40 as Range<UInt64> {
      var random = RandomGlossary(seed: seed)
      var writer = UntidyWriter(seed: seed)
      writer.isAlwaysListed = true
      let untidy = writer.file((0..<3).map { _ in random.entry() })
      let new = random.entry()
      let appended = try GlossaryEdit.appending([new, new], to: untidy, file: "x.yaml")
      #expect(appended.hasPrefix(untidy))
      #expect(try GlossaryFile.entries(of: appended, file: "x.yaml").suffix(2).map(\.entry) == [new, new])
    }
  }
}
