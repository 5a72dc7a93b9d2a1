import LavoirFindings
import LavoirGlossaries

/// Finds a form that one entry accepts and another does not.
struct ConflictingStatus: GlossaryCheck {
  static let rule = Rule(
    id: "conflicting-status",
    summary: "A form that one entry accepts is replaced or forbidden by another.",
    why: """
      An accepted synonym (`also`), a term that is preferred or admitted, and a loanword are good French by the glossary.
      Where another entry replaces or forbids them, wherever they stand, one of the two is wrong.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: courriel
        also: [mail]
        replaces: [e-mail]
        pos: noun
        source: press
        examples: [un ⟦e-mail→courriel⟧]
      - term: message électronique
        replaces: [mail]
        pos: noun
        source: press
        examples: [un ⟦mail→message électronique⟧]
      """
    ],
    silent: [
      """
      - term: courriel
        also: [message électronique]
        replaces: [e-mail, emailing]
        pos: noun
        source: press
        examples: [un ⟦e-mail→courriel⟧, un ⟦emailing→courriel⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    var reported: Set<GlossaryFlaw.Place> = []
    return glossary.replacements.steps.compactMap { step in
      guard step.from != step.to, let term = glossary.term(at: step.from), let other = glossary.term(at: step.to) else {
        return nil
      }
      // What replaces something and is replaced is a chain.
      guard step.synonym != nil || term.replaces.isEmpty || step.wrongForm == nil else { return nil }
      let path: [GlossaryFlaw.Step] = step.synonym.map { ["also", .item($0), "term"] } ?? ["term"]
      guard reported.insert(.field(entry: step.from, path: path)).inserted else { return nil }
      let accepted = step.synonym.map { term.also[$0].text } ?? term.preferred
      let what = step.wrongForm == nil ? other.status.rawValue : "replaced by « \(other.preferred) »"
      return flaw(
        at: step.from, path, severity: step.isGuarded ? .neutral : nil, certainty: step.isGuarded ? .likely : .sure,
        "« \(accepted) » is accepted here and \(what) in another entry",
        evidence: [glossary.reason(step.to, "« \(step.text) » is \(what)")])
    }
  }
}
