import LavoirFindings
import LavoirGlossaries

/// Finds two concepts under one identifier.
struct DuplicateID: GlossaryCheck {
  static let rule = Rule(
    id: "duplicate-id",
    summary: "Two concepts have the same identifier.",
    why: """
      An entry is switched off, exchanged with other programs and merged by its identifier: the `id`, or what follows from
      the preferred form. Two concepts of one form need an `id` each, which tells them apart.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: possible
        replaces: [feasable]
        pos: adjective
        source: press
        examples: [c’est ⟦feasable→possible⟧]
      - term: possible
        replaces: [attainable]
        pos: noun
        source: press
        examples: [le possible]
      """,
      """
      - term: avocat
        id: fruit
        status: do-not-translate
        source: press
        examples: [un avocat mûr]
      - term: figue
        id: fruit
        status: do-not-translate
        source: press
        examples: [une figue mûre]
      """,
    ],
    silent: [
      """
      - term: avocat
        id: avocat-fruit
        status: do-not-translate
        source: press
        examples: [un avocat mûr]
      - term: avocat
        id: avocat-robe
        pos: noun
        status: do-not-translate
        source: press
        examples: [un avocat célèbre]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    var first: [String: Int] = [:]
    var next: [String: Int] = [:]
    var taken = Set(glossary.located.map(\.entry.identifier))
    let twice = Set(DuplicateEntry().flaws(in: glossary).map(\.place))
    return glossary.located.indices.compactMap { index in
      guard let term = glossary.term(at: index) else { return nil }
      let id = term.identifier
      guard let earlier = first[id] else {
        first[id] = index
        return nil
      }
      // An entry that is there twice is reported as such.
      guard !twice.contains(.field(entry: index, path: ["term"])) else { return nil }
      var number = next[id] ?? 2
      while !taken.insert("\(id)-\(number)").inserted { number += 1 }
      next[id] = number + 1
      return flaw(
        at: index, [term.id.isEmpty ? "term" : "id"],
        "two concepts have the identifier « \(id) »: give each an id of its own, for example « \(id)-\(number) »",
        evidence: [glossary.reason(earlier, "« \(glossary.located[earlier].entry.heading) » has it already")])
    }
  }
}
