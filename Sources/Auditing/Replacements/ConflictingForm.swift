import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Finds a wrong form that has two replacements.
struct ConflictingForm: GlossaryCheck {
  static let rule = Rule(
    id: "conflicting-form",
    summary: "A wrong form has two replacements, and nothing tells them apart.",
    why: """
      Only the entry that stands first ever counts. Contexts, topics, letter case, regions, files and days of validity
      tell two entries apart; forms are compared with their inflections, for a plural may be another word’s singular.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: procès
        replaces: [trial]
        pos: noun
        source: press
        examples: [le ⟦trial→procès⟧ commence]
      - term: essai
        replaces: [trial]
        pos: noun
        source: press
        examples: [la fin de l’essai]
      """
    ],
    silent: [
      """
      - term: essai
        replaces: [trial]
        pos: noun
        context: [_ clinique]
        source: press
        examples: [un ⟦trial→essai⟧ clinique]
      - term: procès
        replaces: [trial]
        pos: noun
        source: press
        examples: [le ⟦trial→procès⟧ commence]
      """
    ])

  private struct Pair: Hashable {
    let earlier: Int
    let later: Int
    let form: Int?
  }

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    var reported: Set<Pair> = []
    let meetings = glossary.meetings.filter { !$0.isSameReplacement }.sorted { left, right in
      left.isWrittenAlike && !right.isWrittenAlike
    }
    return meetings.compactMap { meeting in
      let (earlier, later) = (meeting.earlier, meeting.later)
      guard reported.insert(Pair(earlier: earlier.entry, later: later.entry, form: later.form.wrongForm)).inserted
      else { return nil }
      let path: [GlossaryFlaw.Step] = later.form.wrongForm.map { ["replaces", .item($0), "form"] } ?? ["term"]
      let other = glossary.located[earlier.entry].entry.heading
      let how = meeting.isWrittenAlike ? "" : ", after inflection,"
      return flaw(
        at: later.entry, path,
        "« \(later.form.text) »\(how) stands for « \(other) » too, and nothing tells the two apart",
        evidence: [glossary.reason(earlier.entry, "« \(earlier.form.text) » is a form of « \(other) »")])
    } + countries(in: glossary)
  }

  /// Countries that share a name, and wrong names that are another country’s French one.
  private func countries(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let countries = glossary.located.enumerated().compactMap { index, located in
      if case .country(let country) = located.entry { (index: index, country: country) } else { nil }
    }
    var headings: [String: Int] = [:]
    for (index, country) in countries { headings[Folding.folded(country.name)] = index }
    var owners: [String: Int] = [:]
    let others = countries.reduce(into: [:]) { others, located in
      others[located.index] = Set(located.country.also.map(Folding.folded))
    }
    return countries.flatMap { index, country -> [GlossaryFlaw] in
      let heading = Folding.folded(country.name)
      let names =
        country.english.enumerated().map { (name: $1, path: ["english", .item($0)] as [GlossaryFlaw.Step]) }
        + country.also.enumerated().map { (name: $1, path: ["also", .item($0)]) }
      return names.compactMap { name, path in
        let key = Folding.folded(name)
        let other = owners[key] ?? headings[key] ?? index
        // Two accepted names of one country may each have an entry that gives the other.
        if path.first == "also", others[other, default: []].contains(heading) { return nil }
        guard other != index else {
          owners[key] = index
          return nil
        }
        // A country that is there twice is reported as such.
        guard Folding.folded(glossary.located[other].entry.heading) != heading else { return nil }
        return flaw(
          at: index, path,
          "« \(name) » names « \(glossary.located[other].entry.heading) » too: only the first counts",
          evidence: [glossary.reason(other, "the other country")])
      }
    }
  }
}
