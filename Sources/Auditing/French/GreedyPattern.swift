import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Finds a pattern that fits almost anything.
struct GreedyPattern: GlossaryCheck {
  static let rule = Rule(
    id: "greedy-pattern",
    summary: "A pattern has no word that is rare enough to know it by.",
    why: """
      A pattern of gaps, parts of speech and words as frequent as « le » or « faire » fits good French everywhere. At least
      one of its words must be rarer than that, or a context must say where it holds. For boilerplate, which deletes, gaps
      must leave two words to know the line by, or a rare one; a stretch inside a line is known by three, or by a rare one.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: le * du
        replaces: [{form: le * de, match: pattern}]
        source: press
        examples: [⟦le chat de→le chat du⟧ voisin]
      """
    ],
    silent: [
      """
      - term: envisager *
        replaces: [{form: prendre * en considération, match: pattern}]
        certainty: likely
        source: press
        examples: [il faut ⟦prendre cette offre en considération→envisager cette offre⟧]
      """
    ])

  /// From this Zipf frequency on a word says nothing of where it stands (about the 300 most frequent words).
  private static let commonplace = 5.6

  /// From this Zipf frequency on a word stands in a newspaper every day (10 in a million words).
  private static let familiar = 4.0

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.enumerated().flatMap { index, located -> [GlossaryFlaw] in
      switch located.entry {
      case .term(let term) where term.review == nil && term.status == .preferred:
        return term.replaces.indices.compactMap { flaw(of: $0, in: term, at: index, glossary) }
      case .boilerplate(let boilerplate) where boilerplate.review == nil:
        return flaw(of: boilerplate, at: index, glossary).map { [$0] } ?? []
      default: return []
      }
    }
  }

  private func flaw(of number: Int, in term: Term, at index: Int, _ glossary: AuditedGlossary) -> GlossaryFlaw? {
    let form = term.replaces[number]
    guard form.match == .pattern, let pattern = WordPattern(form.text), !FormConditions(of: number, in: term).isGuarded
    else { return nil }
    let zipfs = pattern.elements.compactMap { Self.zipf(of: $0, glossary.lexicon) }
    let open = pattern.elements.count - zipfs.count
    guard open > 0 || zipfs.count <= 2, zipfs.allSatisfy({ $0 >= Self.commonplace }) else { return nil }
    let firing = glossary.firings.firings[FiringTable.Key(entry: index, wrongForm: number)]
    return flaw(
      at: index, ["replaces", .item(number), "form"], certainty: .likely,
      "« \(form.text) » fits almost anything: none of its words is rare enough to know it by",
      evidence: firing.map { [.rule("it is found \($0.count.counted("time")) in the good French")] } ?? [])
  }

  private func flaw(of boilerplate: Boilerplate, at index: Int, _ glossary: AuditedGlossary) -> GlossaryFlaw? {
    let parts = boilerplate.pattern.split(separator: " ")
    let words = parts.filter { $0 != "*" }
    guard words.count < parts.count || boilerplate.scope != .line, words.count <= 3 else { return nil }
    let zipfs = words.map { glossary.lexicon.record(of: String($0)).frenchZipf }
    // One word is little to know a line by, and two are little to know a stretch by.
    let isShort = words.count == 1 || words.count == 2 && boilerplate.scope == .anywhere
    guard zipfs.allSatisfy({ $0 >= (isShort ? Self.familiar : Self.commonplace) }) else { return nil }
    return flaw(
      at: index, ["boilerplate"], certainty: .likely,
      "« \(boilerplate.pattern) » fits almost anything: none of its words is rare enough to know it by")
  }

  /// How frequent a word of a pattern is; of several the most frequent. `nil` for gaps, numbers and parts of speech.
  private static func zipf(of element: PatternElement, _ lexicon: Lexicon) -> Double? {
    switch element {
    case .word(let word): lexicon.record(of: word).frenchZipf
    case .oneOf(let words): words.map { lexicon.record(of: $0).frenchZipf }.max()
    case .gap, .number, .reading: nil
    }
  }
}
