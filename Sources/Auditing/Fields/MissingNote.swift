import LavoirFindings
import LavoirGlossaries

/// Finds terms that do not say why.
struct MissingNote: GlossaryCheck {
  static let rule = Rule(
    id: "missing-note",
    summary: "A term does not say why its forms are wrong.",
    why: "The note stands in each finding. Who is told that a word is wrong wants to know why.",
    category: .other,
    severity: .neutral,
    fires: [
      """
      - term: permanent
        replaces: [everlasting]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→permanente⟧]
      """
    ],
    silent: [
      """
      - term: permanent
        replaces: [everlasting]
        pos: adjective
        note: thesaurus spinner
        source: press
        examples: [une base ⟦everlasting→permanente⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.terms.compactMap { index, term in
      guard term.status != .doNotTranslate, term.status != .admitted, term.note.isEmpty, term.definition.isEmpty,
        term.status != .preferred || !term.replaces.isEmpty,
        !term.replaces.allSatisfy({ !$0.note.isEmpty })
          || term.replaces.isEmpty
      else { return nil }
      return flaw(at: index, ["term"], "« \(term.preferred) » has no note that says why its forms are wrong")
    }
  }
}
