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

  /// Countries that share a name.
  private func countries(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    var owners: [String: Int] = [:]
    var flaws: [GlossaryFlaw] = []
    for (index, located) in glossary.located.enumerated() {
      guard case .country(let country) = located.entry else { continue }
      let names =
        country.english.enumerated().map { ($1, ["english", .item($0)] as [GlossaryFlaw.Step]) }
        + country.also.enumerated().map { ($1, ["also", .item($0)]) }
      for (name, path) in names {
        let key = Folding.folded(name)
        if let owner = owners[key], owner != index {
          flaws.append(
            flaw(
              at: index, path,
              "« \(name) » names « \(glossary.located[owner].entry.heading) » too: only the first counts",
              evidence: [glossary.reason(owner, "the other country")]))
        } else {
          owners[key] = index
        }
      }
    }
    return flaws
  }
}
