import LavoirFindings
import LavoirGlossaries

/// Finds an entry without examples.
struct MissingExample: GlossaryCheck {
  static let rule = Rule(
    id: "missing-example",
    summary: "An entry has no example, or none of what it replaces.",
    why: """
      The examples are the tests of an entry: a sentence with what must change, marked ⟦wrong→right⟧, and one in which it
      must stay silent. Without the first nobody knows whether the entry does anything.
      """,
    category: .other,
    severity: .minor,
    fires: [
      """
      - term: permanent
        replaces: [everlasting]
        pos: adjective
        source: press
      """
    ],
    silent: [
      """
      - term: permanent
        replaces: [everlasting]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→permanente⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.enumerated().compactMap { index, located in
      let entry = located.entry
      guard entry.review == nil, Self.asksForExamples(entry) else { return nil }
      if entry.examples.isEmpty { return flaw(at: index, [entry.headingKey], "« \(entry.heading) » has no example") }
      guard Self.asksForMarks(entry), !entry.examples.contains(where: { $0.contains("⟦") }) else { return nil }
      return flaw(at: index, ["examples", 0], "no example of « \(entry.heading) » shows what it replaces")
    }
  }

  private static func asksForExamples(_ entry: Entry) -> Bool {
    switch entry {
    case .term(let term): term.status != .admitted && (term.status != .preferred || !term.replaces.isEmpty)
    case .loanword, .boilerplate: true
    case .country: false
    }
  }

  private static func asksForMarks(_ entry: Entry) -> Bool {
    switch entry {
    case .term(let term): term.status != .doNotTranslate && term.status != .admitted
    case .boilerplate: true
    case .loanword, .country: false
    }
  }
}
