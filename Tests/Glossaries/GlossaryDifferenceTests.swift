import LavoirCorpus
import LavoirGlossaries
import LavoirGlossaryFiles
import Testing

@Suite struct GlossaryDifferenceTests {
  private func difference(_ old: [String: String], _ new: [String: String]) throws -> GlossaryDifference {
    let located = { (files: [String: String]) in
      try files.sorted { $0.key < $1.key }.flatMap { try GlossaryFile.entries(of: $0.value, file: $0.key) }
    }
    return GlossaryDifference(from: try located(old), to: try located(new))
  }

  @Test func fieldsAndItemsAreToldApart() throws {
    let difference = try difference(
      [
        "a.yaml": """
        - term: x
          note: old
          domain: d
          replaces:
            - a
            - form: b
              match: exact
          topic: [u, v]
          translations: {en: one}
        """
      ],
      [
        "a.yaml": """
        # moved down
        - term: x
          certainty: likely
          note: new
          replaces:
            - form: b
              match: pattern
            - c
          topic: [v, u]
          translations: {en: [one, two], de: eins}
        """
      ])
    #expect(difference.changes.count == 1 && difference.changed == 1)
    let change = try #require(difference.changes.first)
    #expect(change.old?.line == 1 && change.new?.line == 2 && !change.isMoved)
    #expect(
      change.fields == [
        FieldChange(path: ["replaces"], difference: .items(removed: ["a"], added: ["c"])),
        FieldChange(path: ["replaces", "b", "match"], difference: .text(old: "exact", new: "pattern")),
        FieldChange(path: ["translations", "en"], difference: .items(removed: [], added: ["two"])),
        FieldChange(path: ["translations", "de"], difference: .items(removed: [], added: ["eins"])),
        FieldChange(path: ["certainty"], difference: .text(old: nil, new: "likely")),
        FieldChange(path: ["topic"], difference: .order(old: ["u", "v"], new: ["v", "u"])),
        FieldChange(path: ["note"], difference: .text(old: "old", new: "new")),
        FieldChange(path: ["domain"], difference: .text(old: "d", new: nil)),
      ])
  }

  @Test func conceptsAreFoundAgainWhereverTheyStand() throws {
    let difference = try difference(
      ["a.yaml": "- term: x\n- term: y\n  id: old\n- loanword: x\n", "b.yaml": "- term: gone\n"],
      ["a.yaml": "- term: y\n  id: new\n- term: z\n", "c.yaml": "- loanword: x\n- term: x\n"])
    #expect(
      difference.changes.map { "\($0.kind) \($0.heading) \($0.old?.file ?? "-") \($0.new?.file ?? "-")" } == [
        "term y a.yaml a.yaml", "term z - a.yaml", "loanword x a.yaml c.yaml", "term x a.yaml c.yaml",
        "term gone b.yaml -",
      ])
    #expect(difference.added == 1 && difference.removed == 1 && difference.changed == 1 && difference.moved == 2)
  }

  @Test func entriesOfOneConceptPairByTheirForms() throws {
    let old = "- term: x\n  replaces: [a]\n- term: x\n  replaces: [b]\n  note: n\n"
    let new = "- term: x\n  replaces: [b]\n  note: m\n- term: x\n  replaces: [a]\n"
    let difference = try difference(["a.yaml": old], ["a.yaml": new])
    #expect(
      difference.changes.map(\.fields) == [[FieldChange(path: ["note"], difference: .text(old: "n", new: "m"))]])
  }

  @Test func headingsWithTheSameLettersAreSeveralConcepts() throws {
    let difference = try difference(
      ["a.yaml": "- term: C++\n  note: n\n- term: C\n"], ["a.yaml": "- term: C#\n- term: C++\n  note: m\n"])
    #expect(difference.changes.map(\.heading) == ["C#", "C++", "C"])
    #expect(difference.added == 1 && difference.removed == 1 && difference.changed == 1)
  }

  @Test func anIdThatIsGivenKeepsTheConceptUnderAnotherHeading() throws {
    let difference = try difference(
      ["a.yaml": "- term: x y\n- term: z\n  id: old\n"], ["a.yaml": "- term: X. Y.\n  id: x-y\n- term: old\n"])
    #expect(difference.changed == 2 && difference.changes.count == 2)
  }

  @Test(arguments: [
    ("term: a", "term: a", true), ("term: C++", "term: C#", false), ("term: a", "loanword: a", false),
    ("{term: a, id: x}", "{term: b, id: x}", true), ("{term: a, id: x}", "{term: a, id: y}", false),
    ("{term: a, id: x}", "term: a", true), ("{term: a, id: x}", "term: X", true),
    ("country: Mali", "country: Mali", true),
  ])
  func entriesAreTheSameByIdOrHeading(_ one: String, _ other: String, _ isSame: Bool) throws {
    let entries = try GlossaryFile.entries(of: "- \(one)\n- \(other)\n", file: "x.yaml").map(\.entry)
    #expect(GlossaryFile.isSame(entries[0], as: entries[1]) == isSame)
    #expect(GlossaryFile.isSame(entries[1], as: entries[0]) == isSame)
  }

  @Test func filesAreNamedFromTheFoldersThatAreCompared() throws {
    let entries = { (file: String) in try GlossaryFile.entries(of: "- term: x\n", file: file) }
    let moved = { (old: String, new: String, roots: (String, String)) in
      GlossaryDifference(from: try entries(old), to: try entries(new), roots: roots).moved
    }
    #expect(try moved("old/a.yaml", "new/main/a.yaml", ("old", "new/main/")) == 0)
    #expect(try moved("old/a.yaml", "new/b.yaml", ("old", "new")) == 1)
    #expect(try moved("old.yaml", "new.yaml", ("old.yaml", "new.yaml")) == 0)
    #expect(try moved("old/a.yaml", "new.yaml", ("old", "new.yaml")) == 0)
  }

  @Test func aGlossaryDoesNotDifferFromItself() throws {
    let entries = try GlossaryFolder.entries(at: ShippedGlossaryTests.folder)
    #expect(GlossaryDifference(from: entries, to: entries).changes.isEmpty)
    #expect(GlossaryDifference(from: entries, to: Array(entries.reversed())).changes.isEmpty)
    #expect(GlossaryDifference(from: [], to: entries).added == entries.count)
  }
}
