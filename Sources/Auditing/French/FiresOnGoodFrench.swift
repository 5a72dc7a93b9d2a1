import LavoirFindings
import LavoirGlossaries

/// Finds entries that find fault with good French.
struct FiresOnGoodFrench: GlossaryCheck {
  static let rule = Rule(
    id: "fires-on-good-french",
    summary: "An entry fires on documents that are good French.",
    why: """
      On documents that somebody has read and found right every finding is a false one, unless they slipped. Each form is
      given with how often it was found and the first places. What is replaced without asking weighs most.
      """,
    category: .other,
    severity: .major,
    fires: [],
    silent: [])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let ordered = glossary.firings.firings.sorted {
      ($0.key.entry, $0.key.wrongForm ?? -1) < ($1.key.entry, $1.key.wrongForm ?? -1)
    }
    return ordered.map { key, firing in
      let (certainty, form) = subject(of: key, in: glossary)
      let path: [GlossaryFlaw.Step] =
        key.wrongForm.map { ["replaces", .item($0), "form"] } ?? [glossary.located[key.entry].entry.headingKey]
      return flaw(
        at: key.entry, path, severity: certainty == .sure ? .major : .minor,
        "« \(form) » is found \(firing.count.counted("time")) in \(firing.documents) of "
          + "\(glossary.firings.documentCount.counted("document")) of good French",
        evidence: firing.places.map { .rule($0) })
    }
  }

  private func subject(of key: FiringTable.Key, in glossary: AuditedGlossary) -> (Certainty, String) {
    switch glossary.located[key.entry].entry {
    case .term(let term):
      let form = key.wrongForm.map { term.replaces[$0] }
      return (form?.certainty ?? term.certainty, form?.text ?? term.preferred)
    case .boilerplate(let boilerplate): return (boilerplate.certainty, boilerplate.pattern)
    case .loanword, .country: return (.sure, glossary.located[key.entry].entry.heading)
    }
  }
}
