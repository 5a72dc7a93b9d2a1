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
        guard gaps != own else { return nil }
        return flaw(
          at: index, ["replaces", .item(number), "form"], severity: own > gaps ? .major : nil,
          "« \(form.text) » has \(gaps) « * » and « \(term.preferred) » \(own): "
            + (gaps == 0 ? "a star would be written" : "it is only flagged"))
      }
    }
  }

  private func gaps(in pattern: String) -> Int { pattern.split(separator: " ").count { $0 == "*" } }
}
