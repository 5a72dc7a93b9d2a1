import LavoirAuditing
import LavoirFindings
import LavoirGlossaries
import LavoirLinting
import LavoirText
import Testing

@Suite struct GlossaryAuditTests {
  private func audit(
    _ yaml: String, on day: String = "2026-11-21", goodFrench: [GoodFrench] = [],
    canonical: (@Sendable (GlossaryText) -> String?)? = nil
  ) throws -> [LocatedFinding] {
    let audit = GlossaryAudit(
      of: [try GlossaryText(path: "a.yaml", text: yaml)], today: try #require(Day(day)), goodFrench: goodFrench,
      canonical: canonical)
    return audit.report(version: "0").files[0].findings
  }

  private func repaired(_ yaml: String, _ rule: String) throws -> String {
    let edits = try audit(yaml).filter { $0.finding.rule == rule }.flatMap { $0.edits.map(\.edit) }
    return String(decoding: try #require(EditList(edits)).applied(to: Array(yaml.utf8)), as: UTF8.self)
  }

  @Test func aFindingStandsAtTheVeryFieldAtFault() throws {
    let yaml = """
      # comment
      - term: décision
        replaces:
          - decisionary
          - {form: "éventuellement", certainty: sure}
        pos: noun
        gender: masculine
      """
    let found = try audit(yaml)
    let gender = try #require(found.first { $0.finding.rule == "wrong-gender" })
    #expect(gender.start == LineIndex.Place(line: 7, column: 11) && gender.end == LineIndex.Place(line: 7, column: 20))
    #expect(gender.line.text == "  gender: masculine")
    let speech = try audit(yaml.replacing("noun", with: "adverb")).first { $0.finding.rule == "french-form" }
    #expect(speech?.start == LineIndex.Place(line: 5, column: 14))
    #expect(speech?.end == LineIndex.Place(line: 5, column: 30))
  }

  @Test func aRepairIsWrittenAsYAMLWritesIt() throws {
    #expect(
      try repaired("- term: décision\n  pos: noun\n  gender: masculine # !\n", "wrong-gender")
        == "- term: décision\n  pos: noun\n  gender: feminine # !\n")
    #expect(
      try repaired("- term: \"permanant \\\"x\"\n  replaces: [a b]\n", "unknown-replacement")
        == "- term: permanent \"x\n  replaces: [a b]\n")
    #expect(try repaired("- term: 'au  lieu'\n", "typographic-flaw") == "- term: au lieu\n")
    #expect(
      try repaired("- term: a\n  replaces: [\"b,  c\"]\n  note: \"b\u{AD}, c\"\n", "typographic-flaw")
        == "- term: a\n  replaces: [\"b, c\"]\n  note: b, c\n")
    #expect(
      try repaired("- {term: \"d\u{AD},e\", pos: noun}\n", "typographic-flaw") == "- {term: \"d,e\", pos: noun}\n")
  }

  @Test(arguments: [
    "note: |\n    un\u{AD} mot\n    et un autre", "note: >-\n    un\u{AD} mot", "note: un\u{AD} mot\n    et un autre",
    "note: \"un\u{AD} mot\n    et un autre\"", "note: 'un\u{AD} mot\n    et un autre'", "note: !!str un\u{AD} mot",
    "note: &mot un\u{AD} mot",
  ])
  func whatIsNotWholeOnOneLineIsReportedWithoutARepair(field: String) throws {
    let found = try audit("- term: avion\n  \(field)\n").filter { $0.finding.rule == "typographic-flaw" }
    #expect(found.count == 1 && found.allSatisfy { $0.finding.fix == nil && $0.edits.isEmpty })
    #expect(found.first?.start.line == 2)
  }

  @Test func fingerprintsStayWhenLinesMove() throws {
    let yaml = "- term: décision\n  pos: noun\n  gender: masculine\n"
    let moved = "# one\n# two\n- term: avion\n  status: do-not-translate\n" + yaml
    let prints = try [yaml, moved].map { try audit($0).first { $0.finding.rule == "wrong-gender" }?.fingerprint }
    #expect(prints[0] != nil && prints[0] == prints[1])
  }

  @Test func theDayIsThatOfTheAudit() throws {
    let yaml = "- term: Jeux\n  pos: name\n  status: do-not-translate\n  valid-until: 2026-11-20\n"
    #expect(try audit(yaml, on: "2026-11-20").contains { $0.finding.rule == "expired-entry" } == false)
    #expect(try audit(yaml, on: "2026-11-21").contains { $0.finding.rule == "expired-entry" })
  }

  @Test func whatFiresOnGoodFrenchIsShownWithItsPlaces() throws {
    let yaml = "- term: en fait\n  replaces: [actuellement]\n  pos: adverb\n"
    let text = "Il est actuellement ministre.\n\nElle vit actuellement à Lyon.\n"
    let found = try audit(yaml, goodFrench: [GoodFrench(name: "a.txt", bytes: Array(text.utf8))])
    let firing = try #require(found.first { $0.finding.rule == "fires-on-good-french" })
    #expect(firing.start == LineIndex.Place(line: 2, column: 14) && firing.finding.severity == .major)
    #expect(firing.finding.message.contains("found 2 times in 1 of 1 document of"))
    #expect(
      firing.finding.evidence == [
        .rule("a.txt:1: Il est [actuellement] ministre."), .rule("a.txt:3: Elle vit [actuellement] à Lyon."),
      ])
    let french = try #require(found.first { $0.finding.rule == "french-form" })
    #expect(french.finding.evidence.contains(.rule("it stands 2 times in the good French")))
  }

  @Test func aFileThatIsNotCanonicalIsToldWhereItBeginsToDiffer() throws {
    let yaml = "# a\n- loanword:   bug\n  source: x\n"
    let found = try audit(yaml) { $0.text.replacing("   bug", with: " bug") }
    let layout = try #require(found.first { $0.finding.rule == "not-canonical" })
    #expect(layout.start == LineIndex.Place(line: 2, column: 1))
    #expect(layout.end == LineIndex.Place(line: 2, column: 18) && layout.finding.message.contains("glossary format"))
    #expect(try audit(yaml) { $0.text }.contains { $0.finding.rule == "not-canonical" } == false)
  }

  @Test func examplesTellWhatCameOut() throws {
    let yaml = """
      - term: permanent
        replaces: [everlasting]
        pos: adjective
        examples:
          - une base ⟦everlasting→permanente⟧
          - une base ⟦everlasting→permanent⟧
      """
    let file = try GlossaryText(path: "a.yaml", text: yaml)
    let audit = GlossaryAudit(of: [file], today: try #require(Day("2026-11-21")))
    #expect(audit.examples.map(\.hasPassed) == [true, false])
    #expect(audit.examples[1].expected == "une base ⟦everlasting→permanent⟧")
    #expect(audit.examples[1].got == "une base ⟦everlasting→permanente⟧")
  }

  @Test func aFileThatIsNamedTwiceIsReadOnce() throws {
    let yaml = "- term: courriel\n  replaces: [mailish]\n  pos: noun\n"
    let files = try ["a.yaml", "./a.yaml"].map { try GlossaryText(path: $0, text: yaml) }
    let report = GlossaryAudit(of: files, today: try #require(Day("2026-11-21"))).report(version: "0")
    #expect(report.files.map(\.path) == ["a.yaml"])
    #expect(report.files[0].findings.contains { $0.finding.rule == "duplicate-entry" } == false)
  }

  @Test func goodFrenchIsReadAsTheFileAndOnTheDay() throws {
    let yaml = "- term: en fait\n  replaces: [actuellement]\n  paths: [docs/*.txt]\n  valid-until: 2026-11-21\n"
    for (name, day, fires) in [
      ("docs/a.txt", "2026-11-21", true), ("a.txt", "2026-11-21", false), ("docs/a.txt", "2026-11-22", false),
    ] {
      let document = GoodFrench(name: name, bytes: Array("Il est actuellement ministre.\n".utf8))
      let found = try audit(yaml, on: day, goodFrench: [document])
      #expect(found.contains { $0.finding.rule == "fires-on-good-french" } == fires)
    }
  }

  @Test func proposalsAreLeftInPeace() throws {
    let yaml = """
      - term: courriel
        replaces: [mail, mail]
        review: proposed
        date: 2026-11-01
      """
    #expect(try audit(yaml).isEmpty)
  }
}
