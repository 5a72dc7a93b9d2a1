import LavoirFindings
import LavoirGlossaries

/// Finds a replacement that another entry replaces.
struct ReplacementChain: GlossaryCheck {
  static let rule = Rule(
    id: "replacement-chain",
    summary: "What an entry puts into the text, another entry takes out again.",
    why: """
      A text is repaired once: what the first entry writes would be found wrong by the second the next time. The first
      must name the form that remains. A replacement of several words is searched for forms inside it, too.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: opportunité
        replaces: [chancing]
        pos: noun
        source: press
        examples: [une ⟦chancing→opportunité⟧]
      - term: occasion
        replaces: [opportunité]
        pos: noun
        source: press
        examples: ["une ⟦opportunité→occasion⟧", "l’opportunément nommé"]
      """
    ],
    silent: [
      """
      - term: occasion
        replaces: [chancing, chancery]
        pos: noun
        source: press
        examples: [une ⟦chancing→occasion⟧, une ⟦chancery→occasion⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let ring = glossary.replacements.ring
    var reported: Set<Int> = []
    return glossary.replacements.steps.compactMap { step in
      guard step.synonym == nil, step.from != step.to, step.wrongForm != nil,
        let term = glossary.term(at: step.from), !term.replaces.isEmpty, let other = glossary.term(at: step.to),
        !(ring.contains(step.from) && ring.contains(step.to)), reported.insert(step.from).inserted
      else { return nil }
      let end = end(of: step.to, in: glossary)
      return flaw(
        at: step.from, ["term"], severity: step.isGuarded ? .neutral : nil, certainty: step.isGuarded ? .likely : .sure,
        "« \(term.preferred) » is itself replaced, by « \(other.preferred) »: name the form that remains, « \(end) »",
        evidence: [glossary.reason(step.to, "« \(step.text) » is a wrong form of « \(other.preferred) »")])
    }
  }

  /// The last replacement of a chain.
  private func end(of start: Int, in glossary: AuditedGlossary) -> String {
    var here = start
    var seen: Set<Int> = [start]
    while let next = glossary.replacements.next[here], seen.insert(next).inserted { here = next }
    return glossary.located[here].entry.heading
  }
}
