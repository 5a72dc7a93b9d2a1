import LavoirFindings
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirText

/// Finds two entries of one kind under one heading.
struct DuplicateEntry: GlossaryCheck {
  static let rule = Rule(
    id: "duplicate-entry",
    summary: "Two entries of one kind have the same heading and say the same of it.",
    why: """
      What is said twice is changed once and forgotten the second time. Two terms may share a heading where they are two
      concepts: of different parts of speech, or each with an `id` of its own. Loanwords, boilerplate and countries have
      one entry each.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - loanword: week-end
        source: press
        examples: [un week-end pluvieux]
      - loanword: Week-end
        source: press
        examples: [le week-end prochain]
      """
    ],
    silent: [
      """
      - loanword: week-end
        source: press
        examples: [un week-end pluvieux]
      - loanword: weekend
        source: press
        examples: [un weekend pluvieux]
      """
    ])

  private struct Key: Hashable {
    let kind: FieldPlaces.Step
    let part: Term.Kind?
    let id: String
    let heading: String
  }

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    var first: [Key: Int] = [:]
    return glossary.located.enumerated().compactMap { index, located in
      let entry = located.entry
      let term = glossary.term(at: index)
      let key = Key(
        kind: entry.headingKey, part: term?.kind, id: term?.id ?? "", heading: HeadingKey.of(entry.heading, in: entry))
      guard let earlier = first[key] else {
        first[key] = index
        return nil
      }
      return flaw(
        at: index, [entry.headingKey], "« \(entry.heading) » has an entry already: join the two, or give each an id",
        evidence: [glossary.reason(earlier, "the first entry")])
    }
  }
}

/// What makes two headings the same.
enum HeadingKey {
  /// The heading with its spaces and apostrophes evened out; in small letters, except for a term: « Défense » and
  /// « défense » are two. Of boilerplate its words.
  static func of(_ heading: String, in entry: Entry) -> String {
    if case .boilerplate = entry { return words(of: heading).joined(separator: " ") }
    let text = heading.split(separator: " ").joined(separator: " ").replacing("'", with: "’")
    let composed = Normalization.normalized(Array(text.utf8), form: .nfc).map { String(decoding: $0, as: UTF8.self) }
    if case .term = entry { return composed ?? text }
    return Folding.folded(composed ?? text)
  }

  /// The words and gaps of boilerplate, as lines are compared with it: marks do not count.
  static func words(of pattern: String) -> [String] {
    Folding.folded(pattern).split { !$0.isLetter && !$0.isNumber && $0 != "*" }.map(String.init)
  }
}
