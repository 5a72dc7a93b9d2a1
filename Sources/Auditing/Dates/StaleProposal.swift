import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Finds proposals that nobody has looked at for long.
struct StaleProposal: GlossaryCheck {
  static let rule = Rule(
    id: "stale-proposal",
    summary: "An entry has been a proposal for three months.",
    why: "A proposal has no effect until a person accepts it. One that waits for long should be accepted or rejected.",
    category: .other,
    severity: .neutral,
    fires: [
      """
      - term: courriel
        replaces: [e-mail]
        review: proposed
        source: press
        date: 2020-01-01
      """
    ],
    silent: [
      """
      - term: courriel
        replaces: [e-mail]
        review: rejected
        source: press
        date: 2020-01-01
      """
    ])

  /// How many days a proposal may wait.
  private static let longest = 90

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.indices.compactMap { index in
      guard let term = glossary.term(at: index), term.review == .proposed, let date = term.date,
        Self.number(of: glossary.today) - Self.number(of: date) > Self.longest
      else { return nil }
      return flaw(at: index, ["review"], "« \(term.preferred) » has been proposed since \(date): accept or reject it")
    }
  }

  /// The days since 1 March of the year 0 (Hinnant, “chrono-compatible low-level date algorithms”).
  private static func number(of day: Day) -> Int {
    let year = day.month > 2 ? day.year : day.year - 1
    let month = (day.month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day.day - 1
  }
}
