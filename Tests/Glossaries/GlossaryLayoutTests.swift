import Foundation
import LavoirGlossaries
import LavoirYAMLText
import TestSupport
import Testing

@testable import LavoirGlossaryFiles

@Suite struct GlossaryLayoutTests {
  @Test func theShippedGlossaryIsCanonical() throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
    let folder = URL(fileURLWithPath: ShippedGlossaryTests.folder)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) where name.hasSuffix(".yaml") {
      let file = folder.appending(path: name)
      let text = try String(contentsOf: file, encoding: .utf8)
      let canonical = try GlossaryLayout.canonical(text, file: "glossary/\(name)")
      if isRecording, canonical != text {
        try Data(canonical.utf8).write(to: file)
        Issue.record("glossary/\(name) was laid out anew; run the tests without RECORD")
      }
      #expect(canonical == text, "run: lavoir glossary format glossary/\(name)")
    }
  }

  @Test func anEntryIsReadBackFromItsBlock() throws {
    var random = RandomGlossary(seed: 1)
    for _ in 0..<1_000 {
      let entry = random.entry()
      let block = GlossaryLayout.block(of: entry)
      let read = try GlossaryFile.entries(of: block, file: "block.yaml").map(\.entry)
      #expect(read == [entry], "\(block)")
      #expect(try GlossaryLayout.canonical(block, file: "block.yaml") == block)
    }
  }

  @Test func aLayoutChangesNothingLosesNoCommentAndRests() throws {
    for seed in 0..<150 as Range<UInt64> {
      var random = RandomGlossary(seed: seed)
      let entries = (0..<random.pick([1, 2, 4])).map { _ in random.entry() }
      var writer = UntidyWriter(seed: seed)
      let untidy = writer.file(entries)
      let read: [Entry]
      do { read = try GlossaryFile.entries(of: untidy, file: "untidy.yaml").map(\.entry) } catch {
        Issue.record("seed \(seed): \(error)\n\(untidy)")
        return
      }
      try #require(read.count == entries.count, "\(untidy)")
      let canonical = try GlossaryLayout.canonical(untidy, file: "untidy.yaml")
      #expect(try GlossaryFile.entries(of: canonical, file: "canonical.yaml").map(\.entry) == read)
      let again = try GlossaryLayout.canonical(canonical, file: "canonical.yaml")
      try #require(again == canonical, "seed \(seed)\n\(canonical)\n=>\n\(again)")
      for number in 1..<(writer.comments + 1) {
        let count = canonical.ranges(of: "# c\(number). ").count
        try #require(count == 1, "seed \(seed), comment \(number), \(count) times\n\(untidy)\n=>\n\(canonical)")
      }
    }
  }

  @Test func commentsStayWithWhatTheySpeakOf() throws {
    let untidy = """
      # The head of the file.

      # About names.
      # Two lines.

      # of the entry
      - term: w # of the term

      -
        # of the dash
        term: v
      - # of x
        term: u
        note: 'a # b'   # of the note
        # of the forms
        replaces: [a, # of a
          "b # c"]  # of the list
            # of the topic
        topic: y
        # of the end


      # alone

      -   term: z
          # of the examples
          examples:
          # of the first
          - un
            # of the tail
      # The end.
      """
    let canonical = try GlossaryLayout.canonical(untidy, file: "x.yaml")
    #expect(
      canonical == """
        # The head of the file.

        # About names.
        # Two lines.

        # of the entry
        - term: w # of the term

        # of the dash
        - term: v

        # of x
        - term: u
          # of the forms
          replaces: # of the list
            - a # of a
            - "b # c"
          # of the topic
          topic: ["y"]
          note: "a # b" # of the note
          # of the end

        # alone

        - term: z
          # of the examples
          examples:
            # of the first
            - un
            # of the tail

        # The end.

        """)
  }

  @Test func lineEndsAndAByteOrderMarkAreMadeOne() throws {
    let text = "# é\n\n- term: a # b\n  note: |\n    c\n    d\n\n# e\n\n- loanword: week-end\n"
    #expect(try GlossaryLayout.canonical(text, file: "x.yaml") == text)
    for end in ["\r\n", "\r"] {
      #expect(try GlossaryLayout.canonical("\u{FEFF}" + text.replacing("\n", with: end), file: "x.yaml") == text)
    }
    #expect(try GlossaryLayout.canonical("", file: "x.yaml") == "")
    #expect(try GlossaryLayout.canonical("# a\n\n\n#b  \n", file: "x.yaml") == "# a\n\n#b\n")
  }

  @Test func quotationMarksStandOnlyWhereTheyAreNeeded() {
    for text in [
      "a", "l’eau", "l'eau", "-a", "a:b", "a#b", "3D", "24/7", "⟦a→b⟧", "a, b", "« a »", "a \"b\"", "1er mai",
    ] {
      #expect(ScalarSpelling.spelled(text) == text)
    }
    let quoted = [
      "", "yes", "No", "null", "~", "1.5", "2024-01-01", "0x1F", " a", "a ", "a: b", "a:", "a #b", "[a", "{a", "*a",
      "&a",
      "!a", "%a", "@a", "`a", "- a", "-", "---", "|", ">", "? a", "#a", "'a", "1_000", "12:30", ".inf", "<<",
    ]
    for text in quoted { #expect(ScalarSpelling.spelled(text) == "\"\(text)\"") }
    for text in ["a, b", "a]", "a?"] { #expect(ScalarSpelling.spelled(text, isInFlow: true) == "\"\(text)\"") }
    #expect(ScalarSpelling.spelled("\"a\"") == "'\"a\"'")
    #expect(ScalarSpelling.spelled("a\u{200B}\u{85}\u{2028}\t\u{7}") == "\"a\\u200B\\x85\\u2028\\t\\x07\"")
  }
}
