import LavoirFindings

/// Finds examples that do not come out as they are marked.
struct FailingExample: GlossaryCheck {
  static let rule = Rule(
    id: "failing-example",
    summary: "An example does not come out as it is marked.",
    why: """
      The example is run through the detectors: what is marked must be found, all of it and nothing else, and become what
      stands behind the arrow, determiner and inflection with it. What came out instead is given.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: permanent
        replaces: [everlasting]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→permanent⟧]
      """
    ],
    silent: [
      """
      - term: permanent
        replaces: [everlasting]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→permanente⟧, une base permanente]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.examples.filter { !$0.hasPassed }.map { outcome in
      let entry = glossary.located[outcome.entry].entry
      let message =
        outcome.got.contains("⟦")
        ? outcome.expected.contains("⟦")
          ? "the example of « \(entry.heading) » comes out otherwise"
          : "the example of « \(entry.heading) » must stay silent, and does not"
        : "nothing is found in the example of « \(entry.heading) »"
      return flaw(
        at: outcome.entry, ["examples", .item(outcome.example)], message,
        evidence: [.rule("expected: \(outcome.expected)"), .rule("got: \(outcome.got)")])
    }
  }
}
