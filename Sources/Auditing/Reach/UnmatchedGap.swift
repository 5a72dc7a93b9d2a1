import LavoirFindings
import LavoirGlossaries

/// Finds a replacement whose gaps are not those of its pattern.
struct UnmatchedGap: GlossaryCheck {
  static let rule = Rule(
    id: "unmatched-gap",
    summary: "The replacement of a pattern has not as many « * » as the pattern.",
    why: """
      What a `*` of the pattern covers is put into the place of the `*` of the replacement, in order. Where their numbers
      differ the form is only flagged; a `*` in the replacement of a form without one would be written into the text.
      """,
    category: .other,
    severity: .minor,
    fires: [
      """
      - term: envisager
        replaces: [{form: prendre * en considération, match: pattern}]
        source: press
        examples: [il faut ⟦prendre cette offre en considération⟧]
      """
    ],
    silent: [
      """
      - term: envisager *
        replaces: [{form: prendre * en considération, match: pattern}]
        certainty: likely
        source: press
        examples: [il faut ⟦prendre cette offre en considération→envisager cette offre⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.terms.filter { $0.term.status == .preferred }.flatMap { index, term in
      let own = gaps(in: term.preferred)
      return term.replaces.indices.compactMap { number -> GlossaryFlaw? in
        let form = term.replaces[number]
        let gaps = form.match == .pattern ? gaps(in: form.text) : 0
        guard gaps != own else { return lostNumber(of: number, in: term, at: index) }
        return flaw(
          at: index, ["replaces", .item(number), "form"], severity: own > gaps ? .major : nil,
          "« \(form.text) » has \(gaps) « * » and « \(term.preferred) » \(own): "
            + (gaps == 0 ? "a star would be written" : "it is only flagged"))
      }
    }
  }

  /// A number that the pattern covers and the replacement has no place for.
  private func lostNumber(of number: Int, in term: Term, at index: Int) -> GlossaryFlaw? {
    let form = term.replaces[number]
    guard form.match == .pattern, form.text.split(separator: " ").contains("#") else { return nil }
    return flaw(
      at: index, ["replaces", .item(number), "form"], severity: .major,
      "« \(form.text) » covers a number, which « \(term.preferred) » would lose: a « # » is never written back")
  }

  private func gaps(in pattern: String) -> Int { pattern.split(separator: " ").count { $0 == "*" } }
}
