import LavoirFindings
import LavoirGlossaries

/// Finds a wrong form that is the right one.
struct SelfReplacement: GlossaryCheck {
  static let rule = Rule(
    id: "self-replacement",
    summary:
      "A wrong form is the preferred form itself, one of its inflections, or an accepted synonym; or a pattern fits it.",
    why: """
      It replaces what is right, by itself or by another form of it: « permanente » would become « permanent ». Forms
      that differ in letter case alone are meant: so a name is written. What stands inside the preferred form is right
      there; a pattern that fits the whole of it would find it with every run.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: permanent
        replaces: [everlasting, permanente]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→permanente⟧]
      """,
      """
      - term: vent de travers
        replaces: [{form: vent de|du travers, match: pattern}]
        pos: noun
        source: press
        examples: [il craint le vent de travers]
      """,
    ],
    silent: [
      """
      - term: PostgreSQL
        replaces: [Postgresql]
        pos: name
        category: casing
        source: the maker
        examples: [le compte ⟦Postgresql→PostgreSQL⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.replacements.steps.compactMap { step -> GlossaryFlaw? in
      guard step.from == step.to, let form = step.wrongForm, let term = glossary.term(at: step.from) else { return nil }
      if step.isPart {
        return flaw(
          at: step.from, ["replaces", .item(form), "form"],
          "the wrong form « \(term.replaces[form].text) » is found again in « \(step.text) », which replaces it: no text "
            + "would come to rest")
      }
      let what = step.synonym.map { "the accepted form « \(term.also[$0].text) »" } ?? "the preferred form"
      return flaw(
        at: step.from, ["replaces", .item(form), "form"],
        "the wrong form « \(term.replaces[form].text) » is \(what), or an inflection of it")
    } + same(in: glossary)
  }

  /// Names that are given as wrong and are right, letter by letter.
  private func same(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.enumerated().flatMap { index, located -> [GlossaryFlaw] in
      guard case .country(let country) = located.entry else { return [] }
      let right = Set([country.name] + country.also)
      return country.english.indices.filter { right.contains(country.english[$0]) }.map {
        flaw(at: index, ["english", .item($0)], "the wrong name « \(country.english[$0]) » is a right one, too")
      }
    }
  }
}
