import LavoirFindings
import LavoirGlossaries

/// Finds entries whose first day is still to come.
struct NotYetValid: GlossaryCheck {
  static let rule = Rule(
    id: "not-yet-valid",
    summary: "The first day of an entry is still to come.",
    why: "It has no effect yet, which may be meant.",
    category: .other,
    severity: .neutral,
    fires: [
      """
      - term: Nouvelle Ligue
        status: do-not-translate
        valid-from: 9998-01-01
        source: press
        examples: [un match de la Nouvelle Ligue]
      """
    ],
    silent: [
      """
      - term: Nouvelle Ligue
        status: do-not-translate
        valid-from: 2020-01-01
        source: press
        examples: [un match de la Nouvelle Ligue]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.terms.compactMap { index, term in
      guard let from = term.scope.from, from > glossary.today, term.scope.until.map({ from <= $0 }) ?? true else {
        return nil
      }
      return flaw(at: index, ["valid-from"], "« \(term.preferred) » does not hold before \(from)")
    }
  }
}
