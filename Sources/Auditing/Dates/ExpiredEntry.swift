import LavoirFindings
import LavoirGlossaries

/// Finds entries whose last day has passed.
struct ExpiredEntry: GlossaryCheck {
  static let rule = Rule(
    id: "expired-entry",
    summary: "The last day of an entry has passed.",
    why: "It has no effect any more. It can go, or its validity has to be prolonged.",
    category: .other,
    severity: .minor,
    fires: [
      """
      - term: Twitter
        status: do-not-translate
        valid-until: 2020-07-23
        source: press
        examples: [un message sur Twitter]
      """
    ],
    silent: [
      """
      - term: Twitter
        status: do-not-translate
        valid-until: 9999-12-31
        source: press
        examples: [un message sur Twitter]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.terms.compactMap { index, term in
      guard let until = term.scope.until, until < glossary.today, term.scope.from.map({ $0 <= until }) ?? true else {
        return nil
      }
      return flaw(at: index, ["valid-until"], "« \(term.preferred) » has not held since \(until)")
    }
  }
}
