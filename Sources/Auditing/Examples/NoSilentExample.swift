import LavoirFindings
import LavoirGlossaries

/// Finds entries whose form is French and that show no sentence in which it stays.
struct NoSilentExample: GlossaryCheck {
  static let rule = Rule(
    id: "no-silent-example",
    summary: "A wrong form is French, and no example shows where it stays.",
    why: """
      Where a form can be good French the entry should show a sentence in which it is, and stays silent. The best way to
      find one is a context that tells the two apart.
      """,
    category: .other,
    severity: .neutral,
    fires: [
      """
      - term: en fait
        replaces: [actuellement]
        pos: adverb
        source: press
        examples: [il était ⟦actuellement→en fait⟧ malade]
      """
    ],
    silent: [
      """
      - term: en fait
        replaces: [actuellement]
        pos: adverb
        context: [il était _]
        source: press
        examples: [il était ⟦actuellement→en fait⟧ malade, il est actuellement ministre]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.terms.compactMap { index, term in
      guard term.status == .preferred, term.contexts.isEmpty, term.topic.isEmpty, !term.examples.isEmpty,
        !term.examples.contains(where: { !$0.contains("⟦") }),
        let form = term.replaces.first(where: {
          $0.match != .pattern && FrenchForm.zipf(of: $0.text, kind: term.kind, glossary.lexicon) != nil
        })
      else { return nil }
      return flaw(
        at: index, ["examples", 0], certainty: .guess, "« \(form.text) » is French: show a sentence in which it stays")
    }
  }
}
