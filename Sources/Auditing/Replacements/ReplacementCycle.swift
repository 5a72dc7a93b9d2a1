import LavoirFindings
import LavoirGlossaries

/// Finds entries that replace each other in a ring.
struct ReplacementCycle: GlossaryCheck {
  static let rule = Rule(
    id: "replacement-cycle",
    summary: "Entries replace each other in a ring: A by B, B by A.",
    why: """
      The text would change with every run and never come to rest. One of the forms has to be the right one. Rings are
      looked for through any number of entries, and through the inflections of the forms.
      """,
    category: .other,
    severity: .critical,
    fires: [
      """
      - term: rapidement
        replaces: [vitement]
        pos: adverb
        source: press
        examples: [il court ⟦vitement→rapidement⟧]
      - term: vitement
        replaces: [rapidement]
        pos: adverb
        source: press
        examples: [il court ⟦rapidement→vitement⟧]
      """
    ],
    silent: [
      """
      - term: rapidement
        replaces: [quickily]
        pos: adverb
        source: press
        examples: [il court ⟦quickily→rapidement⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let ring = glossary.replacements.ring
    var reported: Set<Int> = []
    return glossary.replacements.links.compactMap { step in
      guard ring.contains(step.from), ring.contains(step.to), reported.insert(step.from).inserted else { return nil }
      let names = [step.from, step.to].map { glossary.located[$0].entry.heading }
      return flaw(
        at: step.from, ["term"],
        "« \(names[0]) » is replaced by « \(names[1]) », and that leads back to it: one of them has to remain",
        evidence: [glossary.reason(step.to, "« \(step.text) » is a wrong form of « \(names[1]) »")])
    }
  }
}
