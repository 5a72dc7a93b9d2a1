import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Finds a wrong form that is given twice for the same replacement.
struct DuplicateForm: GlossaryCheck {
  static let rule = Rule(
    id: "duplicate-form",
    summary: "A wrong form is given twice for the same replacement.",
    why: """
      The second one never counts. Forms are compared as they are matched: without regard to letter case where none is
      asked for, and with their inflections. A form may stand twice where different contexts hold for it.
      """,
    category: .other,
    severity: .minor,
    fires: [
      """
      - term: permanent
        replaces: [everlasting, lasting, everlasting]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→permanente⟧]
      """
    ],
    silent: [
      """
      - term: permanent
        replaces: [everlasting, lasting]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→permanente⟧]
      """
    ])

  private struct Pair: Hashable {
    let entry: Int
    let form: Int?
  }

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    var reported: Set<Pair> = []
    return glossary.meetings.compactMap { meeting in
      guard meeting.isSameReplacement, let form = meeting.later.form.wrongForm, meeting.earlier.form.wrongForm != nil,
        reported.insert(Pair(entry: meeting.later.entry, form: form)).inserted
      else { return nil }
      let isOwn = meeting.earlier.entry == meeting.later.entry
      let written = glossary.term(at: meeting.later.entry)?.replaces[form].text ?? meeting.later.form.text
      let isInflected = !meeting.isWrittenAlike
      let message =
        isInflected
        ? "« \(written) » is an inflection of a form that has the same replacement" : "« \(written) » is given twice"
      let first =
        meeting.earlier.form.wrongForm.flatMap { glossary.term(at: meeting.earlier.entry)?.replaces[$0].text }
        ?? meeting.earlier.form.text
      // With a capital a form stands at other places than without one, though their inflections meet.
      let isOtherCase = isInflected && (first.first?.isUppercase != written.first?.isUppercase)
      return flaw(
        at: meeting.later.entry, ["replaces", .item(form), "form"], severity: isOtherCase ? .neutral : nil, message,
        evidence: isOwn
          ? [.rule("the form before: « \(first) »")]
          : [glossary.reason(meeting.earlier.entry, "« \(first) » has the same replacement")])
    } + repeatedPatterns(in: glossary)
  }

  /// Patterns and the names of countries, which are compared as they are written.
  private func repeatedPatterns(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.indices.flatMap { index -> [GlossaryFlaw] in
      switch glossary.located[index].entry {
      case .country(let country):
        return repeated(country.english).map {
          flaw(at: index, ["english", .item($0)], "« \(country.english[$0]) » is given twice")
        }
          + repeated([country.name] + country.also).map {
            flaw(at: index, ["also", .item($0 - 1)], "« \(country.also[$0 - 1]) » is given twice")
          }
      case .term(let term):
        let patterns = term.replaces.map { $0.match == .pattern ? $0.text + $0.contexts.map(\.source).joined() : nil }
        return repeated(patterns).map {
          flaw(at: index, ["replaces", .item($0), "form"], "« \(term.replaces[$0].text) » is given twice")
        }
          + repeated([term.preferred] + term.also.map(\.text)).map {
            flaw(at: index, ["also", .item($0 - 1), "term"], "« \(term.also[$0 - 1].text) » is given twice")
          }
      default: return []
      }
    }
  }

  /// The places of what stands before already.
  private func repeated(_ texts: [String?]) -> [Int] {
    var seen: Set<String> = []
    return texts.indices.filter { index in texts[index].map { !seen.insert(Folding.folded($0)).inserted } ?? false }
  }
}
