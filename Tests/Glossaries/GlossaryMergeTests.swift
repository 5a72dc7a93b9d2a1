import LavoirGlossaries
import LavoirGlossaryFiles
import TestSupport
import Testing

@Suite struct GlossaryMergeTests {
  private func merge(_ base: String, _ ours: String, _ theirs: String) throws -> GlossaryMerge {
    try GlossaryMerge(base: base, ours: ours, theirs: theirs, file: "x.yaml")
  }

  private let base = """
    # The head.

    - term: a
      replaces: [b, c]
      note: d
      examples:
        - un
        - deux

    # Names.

    - term:   e
      source: f

    - loanword: g
    """ + "\n"

  @Test func differentFieldsAndItemsOfListsGoTogether() throws {
    let ours = base.replacing("[b, c]", with: "[b, c, ours]").replacing("- deux", with: "- deux # ours\n    - trois")
    let theirs = base.replacing("[b, c]", with: "[theirs, c]").replacing("note: d", with: "note: theirs # why")
      .replacing("    - un\n", with: "    - zéro\n").replacing("- term:   e", with: "# of e\n- term: e\n  domain: h")
    let merged = try merge(base, ours, theirs)
    #expect(merged.conflicts.isEmpty)
    #expect(
      merged.text == """
        # The head.

        - term: a
          replaces: [theirs, c, ours]
          note: theirs # why
          examples:
            - zéro
            - deux # ours
            - trois

        # Names.

        # of e
        - term: e
          domain: h
          source: f

        - loanword: g

        """)
  }

  @Test func whatOneSideAddsOrTakesOutIsPutWhereItBelongs() throws {
    let ours = base.replacing("- term:   e\n  source: f\n\n", with: "") + "\n- term: ours\n"
    let theirs = base.replacing("# Names.\n", with: "# Names.\n\n- term: first\n")
      .replacing("- loanword: g\n", with: "- loanword: g\n\n# New.\n\n# of theirs\n- term: theirs\n  note: 'x'\n")
    #expect(
      try merge(base, ours, theirs)
        == GlossaryMerge(
          base: "", ours: "",
          theirs: base.replacing("- term:   e\n  source: f\n\n", with: "- term: first\n\n") + """

            - term: ours

            # New.

            # of theirs
            - term: theirs
              note: 'x'

            """, file: "x.yaml"))
  }

  @Test func filesThatBothSidesAddedAndOtherLineEndsMerge() throws {
    #expect(
      try merge("", "# a\n\n- term: x\n", "# b\n\n- term: y\n").text == "# a\n\n- term: x\n\n# b\n\n- term: y\n")
    let windows = base.replacing("\n", with: "\r\n")
    let merged = try merge(base, windows.replacing("source: f", with: "source: h"), base + "\n- term: z\n")
    #expect(merged.text == windows.replacing("source: f", with: "source: h") + "\r\n- term: z\r\n")
    #expect(try merge(base, "# only a comment\n", base).text == "# only a comment\n")
    #expect(try merge("- term: x\n", "", "- term: x\n- term: y\n").text == "- term: y\n")
  }

  @Test func bothSidesMayAddTheSame() throws {
    let ours = base + "\n- term: new\n  replaces: [a]\n  note: x\n"
    let theirs = base + "\n- term: new\n  replaces: [b]\n  source: z\n"
    let merged = try merge(base, ours, theirs)
    #expect(
      merged.text == base + "\n- term: new\n  replaces: [a, b]\n  note: x\n  source: z\n")
  }

  @Test func aFieldThatBothChangedIsAConflictOfItsConcept() throws {
    let ours = base.replacing("note: d", with: "note: ours").replacing("[b, c]", with: "[b]")
    let theirs = base.replacing("note: d", with: "note: theirs")
    let merged = try merge(base, ours, theirs)
    #expect(merged.conflicts.map(\.description) == ["x.yaml:3: « a »: both sides changed « note »"])
    #expect(
      merged.text.hasPrefix(
        """
        # The head.

        <<<<<<< ours
        - term: a
          replaces: [b]
          note: ours
          examples:
            - un
            - deux
        =======
        - term: a
          replaces: [b]
          note: theirs
          examples:
            - un
            - deux
        >>>>>>> theirs

        # Names.

        - term:   e

        """))
    #expect(
      throws: GlossaryError(
        file: "x.yaml", line: 3,
        problem: "a merge left two versions of an entry here: keep one, and delete the lines that begin with "
          + "<<<<<<<, ======= and >>>>>>>")
    ) { try GlossaryFile.entries(of: merged.text, file: "x.yaml") }
  }

  @Test func whatOneSideTakesOutAndTheOtherChangesIsAConflict() throws {
    let ours = base.replacing("- term:   e\n  source: f\n\n", with: "")
    let theirs = base.replacing("source: f", with: "source: h")
    #expect(
      try merge(base, ours, theirs).conflicts.map(\.description) == [
        "x.yaml:12: « e »: our side takes it out, their side changes it"
      ])
    let other = try merge(base, theirs, ours)
    #expect(other.conflicts.map(\.problem) == [.removedByTheirs])
    #expect(other.text.contains("<<<<<<< ours\n- term: e\n  source: h\n=======\n>>>>>>> theirs\n"))
    let form = "- term: a\n  replaces:\n    - form: b\n      match: exact\n"
    let conflict = try merge(form, form.replacing("exact", with: "pattern"), form.replacing("form: b", with: "form: c"))
    #expect(conflict.conflicts.map(\.problem) == [.field(["replaces", "b"])])
  }

  @Test func itemsWithFieldsMergeFieldByField() throws {
    let base = "- term: a\n  replaces: [b, c]\n"
    let ours = "- term: a\n  replaces:\n    # ours\n    - form: b\n      match: exact\n    - c\n"
    let theirs =
      "- term: a\n  replaces:\n    - form: b\n      certainty: likely\n    - c\n    - d\n  translations: {en: x}\n"
    #expect(
      try merge(base, ours, theirs).text == """
        - term: a
          replaces:
            # ours
            - form: b
              match: exact
              certainty: likely
            - c
            - d
          translations:
            en: [x]

        """)
  }

  @Test func aTextThatCannotBeReadIsNamed() {
    #expect(
      throws: GlossaryError(
        file: "x.yaml (theirs)", line: 1, problem: "a glossary file is a list of entries, each beginning with « - »")
    ) {
      try merge(base, base + "# x\n", "a: b")
    }
  }

  @Test(arguments: ["- term: [", "- term: a\n  note: \"x", "\t- term: a", "- term: a\n  colour: red"])
  func aSideThatIsBrokenIsNamedWhicheverItIs(_ broken: String) {
    let texts = ["base": base, "ours": base + "\n- term: x\n", "theirs": base + "\n- term: y\n"]
    for side in ["base", "ours", "theirs"] {
      let error = #expect(throws: GlossaryError.self) {
        var texts = texts
        texts[side] = broken
        _ = try merge(texts["base"] ?? "", texts["ours"] ?? "", texts["theirs"] ?? "")
      }
      #expect(error?.file == "x.yaml (\(side))")
    }
  }

  @Test func conceptsWithTheSameLettersStayApart() throws {
    let base = "- term: C\n"
    let merged = try merge(base, base + "\n- term: C++\n  note: ours\n", base + "\n- term: C#\n  note: theirs\n")
    #expect(merged.conflicts.isEmpty)
    #expect(merged.text == base + "\n- term: C++\n  note: ours\n\n- term: C#\n  note: theirs\n")
  }

  @Test func theOrderIsThatOfTheSideThatChangedIt() throws {
    let base = "- term: a\n\n- term: b\n\n- term: c\n"
    let moved = "- term: c\n\n- term: a\n\n- term: b\n"
    let ours = base + "\n- term: d\n"
    #expect(try merge(base, ours, moved).text == "- term: c\n\n- term: d\n\n- term: a\n\n- term: b\n")
    #expect(try merge(base, moved, ours).text == "- term: c\n\n- term: d\n\n- term: a\n\n- term: b\n")
  }

  // MARK: Properties

  /// Entries with names of their own, in an untidy file.
  private func file(_ random: inout RandomGlossary, _ seed: UInt64) throws -> (text: String, entries: [Entry]) {
    let entries = (0..<6).map { number in
      var term = random.term()
      term.preferred = "terme \(number)"
      term.id = ""
      return Entry.term(term)
    }
    var writer = UntidyWriter(seed: seed)
    let text = writer.file(entries)
    return (text, try GlossaryFile.entries(of: text, file: "x.yaml").map(\.entry))
  }

  @Test func aSideThatChangedNothingGivesWay() throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = RandomGlossary(seed: seed)
      let (base, _) = try file(&random, seed)
      let (other, _) = try file(&random, seed + 1_000)
      #expect(try merge(base, other, base).text == other)
      #expect(try merge(base, base, other).text == other)
      #expect(try merge(base, other, other).text == other)
    }
  }

  @Test func editsOfDifferentConceptsGoTogetherWhicheverSideMakesThem() throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = RandomGlossary(seed: seed)
      let (base, entries) = try file(&random, seed)
      var sides = [entries, entries]
      var expected = Set(entries.map(GlossaryLayout.block))
      for (index, entry) in entries.enumerated().reversed() {
        let side = random.pick([0, 1])
        switch random.pick([0, 1, 2]) {
        case 0:
          sides[side].remove(at: index)
          expected.remove(GlossaryLayout.block(of: entry))
        case 1:
          var term = random.term()
          term.preferred = entry.heading
          term.id = ""
          sides[side][index] = .term(term)
          expected.remove(GlossaryLayout.block(of: entry))
          expected.insert(GlossaryLayout.block(of: .term(term)))
        default: break
        }
      }
      for side in 0...1 {
        var term = random.term()
        term.preferred = "neuf \(side)"
        term.id = ""
        sides[side].insert(.term(term), at: random.pick([0, sides[side].count]))
        expected.insert(GlossaryLayout.block(of: .term(term)))
      }
      let texts = sides.enumerated().map { number, side in
        var writer = UntidyWriter(seed: seed + UInt64(number) * 10_000)
        return random.once(in: 2) ? writer.file(side) : side.map(GlossaryLayout.block).joined(separator: "\n")
      }
      for (ours, theirs) in [(texts[0], texts[1]), (texts[1], texts[0])] {
        let merged = try merge(base, ours, theirs)
        try #require(merged.conflicts.isEmpty, "seed \(seed): \(merged.conflicts)")
        let blocks = try GlossaryFile.entries(of: merged.text, file: "x.yaml").map {
          GlossaryLayout.block(of: $0.entry)
        }
        #expect(Set(blocks) == expected && blocks.count == expected.count, "seed \(seed)")
      }
    }
  }

  /// Entries of one side are in the text, or the other side took them out, or they are in a conflict.
  @Test func noEntryIsLostWhereIdsCollide() throws {
    let headings = ["C", "C++", "C#", "c.", "(C)", "d"]
    for seed in 0..<200 as Range<UInt64> {
      var random = RandomGlossary(seed: seed)
      let texts = (0..<3).map { _ in
        headings.shuffled(using: &random).filter { _ in !random.once(in: 3) }.map { heading in
          let note = random.once(in: 2) ? "  note: \(random.pick(["x", "y"]))\n" : ""
          return "- term: \"\(heading)\"\n" + (random.once(in: 5) ? "  id: c\n" : "") + note
        }.joined()
      }
      let merged = try merge(texts[0], texts[1], texts[2])
      let sides = try texts.map { Set(try GlossaryFile.entries(of: $0, file: "x.yaml").map(\.entry.heading)) }
      let text = merged.text.replacing("\"", with: "")
      for heading in headings {
        let isKept = sides[0].contains(heading) ? sides[1].contains(heading) && sides[2].contains(heading) : true
        guard isKept, sides[1].contains(heading) || sides[2].contains(heading) else { continue }
        #expect(
          "\n\(text)".contains("\n- term: \(heading)\n"), "seed \(seed): \(heading)\n\(texts)\n\(merged.text)")
      }
    }
  }

  /// Whatever both sides do, the text can be read once the conflicts are resolved, and is the same again when formatted.
  @Test func anyMergeCanBeReadOnceItsConflictsAreResolved() throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = RandomGlossary(seed: seed)
      let texts = try (0..<3).map { number in try file(&random, seed + UInt64(number) * 10_000).text }
      let merged = try merge(texts[0], texts[1], texts[2])
      for side in 0...1 {
        var version = -1
        var lines: [Substring] = []
        for line in merged.text.split(separator: "\n", omittingEmptySubsequences: false) {
          if line == "<<<<<<< ours" || line == "=======" || line == ">>>>>>> theirs" {
            version = line == "=======" ? 1 : line == "<<<<<<< ours" ? 0 : -1
          } else if version == -1 || version == side {
            lines.append(line)
          }
        }
        _ = try GlossaryLayout.canonical(lines.joined(separator: "\n"), file: "seed \(seed)")
      }
    }
  }
}
