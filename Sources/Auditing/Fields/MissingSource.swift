import LavoirFindings
import LavoirGlossaries

/// Finds entries that do not say where they come from.
struct MissingSource: GlossaryCheck {
  static let rule = Rule(
    id: "missing-source",
    summary: "An entry does not say where its knowledge comes from.",
    why: "Who doubts an entry later has to know whom to ask: a dictionary, an official list, the text it was found in.",
    category: .other,
    severity: .neutral,
    fires: [
      """
      - loanword: week-end
        examples: [un week-end pluvieux]
      """
    ],
    silent: [
      """
      - loanword: week-end
        source: press
        examples: [un week-end pluvieux]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.enumerated().compactMap { index, located in
      let entry = located.entry
      guard entry.review == nil, Self.source(of: entry).isEmpty else { return nil }
      return flaw(at: index, [entry.headingKey], "« \(entry.heading) » has no source")
    }
  }

  private static func source(of entry: Entry) -> String {
    switch entry {
    case .term(let term): term.source
    case .loanword(let loanword): loanword.source
    case .boilerplate(let boilerplate): boilerplate.source
    case .country(let country): country.source
    }
  }
}
