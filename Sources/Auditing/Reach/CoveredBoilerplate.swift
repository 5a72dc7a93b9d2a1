import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Finds boilerplate that another pattern takes away as well.
struct CoveredBoilerplate: GlossaryCheck {
  static let rule = Rule(
    id: "covered-boilerplate",
    summary: "Another pattern of boilerplate deletes all that this one does.",
    why: """
      A pattern with a gap, or one that knows a line by its beginning, may make others needless. It does no harm to keep
      them, as long as both say the same: who changes one forgets the other.
      """,
    category: .other,
    severity: .neutral,
    fires: [
      """
      - boilerplate: Suivez notre journal sur Facebook
        source: press
        examples: [⟦Suivez notre journal sur Facebook→⟧]
      - boilerplate: Suivez * sur Facebook
        source: press
        examples: [⟦Suivez Le Vent sur Facebook→⟧]
      """
    ],
    silent: [
      """
      - boilerplate: Suivez notre journal sur Facebook
        source: press
        examples: [⟦Suivez notre journal sur Facebook→⟧]
      - boilerplate: Suivez * sur Telegram
        source: press
        examples: [⟦Suivez Le Vent sur Telegram→⟧]
      """
    ])

  private struct Pattern {
    let entry: Int
    let boilerplate: Boilerplate
    let words: [String]
  }

  /// Few patterns begin with one word; of very many that do, each is compared with the first ones.
  private static let mostCompared = 200

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let patterns = glossary.located.enumerated().compactMap { index, located -> Pattern? in
      guard case .boilerplate(let boilerplate) = located.entry, boilerplate.review == nil else { return nil }
      return Pattern(entry: index, boilerplate: boilerplate, words: HeadingKey.words(of: boilerplate.pattern))
    }
    let groups = Dictionary(grouping: patterns) { $0.words.first ?? "" }.mapValues { $0.prefix(Self.mostCompared) }
    return patterns.compactMap { pattern in
      // The same words are a duplicate.
      guard
        let other = groups[pattern.words.first ?? ""]?.first(where: {
          $0.words != pattern.words && Self.covers($0, pattern)
        })
      else { return nil }
      return flaw(
        at: pattern.entry, ["boilerplate"],
        "« \(other.boilerplate.pattern) » deletes all that « \(pattern.boilerplate.pattern) » does",
        evidence: [glossary.reason(other.entry, "the other pattern")])
    }
  }

  /// Whether a pattern deletes whatever another one does, at least as surely.
  private static func covers(_ own: Pattern, _ other: Pattern) -> Bool {
    let (wide, narrow) = (own.boilerplate, other.boilerplate)
    guard wide.place == .anywhere || wide.place == narrow.place, wide.certainty >= narrow.certainty else {
      return false
    }
    switch (wide.scope, narrow.scope) {
    case (.line, .line): return covers(own.words[...], other.words[...], toEnd: true)
    case (.paragraphStart, .line), (.paragraphStart, .paragraphStart):
      return covers(own.words[...], other.words[...], toEnd: false)
    default: return false
    }
  }

  /// Whether some words of a pattern fit all that those of another do; a gap of the other is as long as a gap can be.
  private static func covers(_ own: ArraySlice<String>, _ other: ArraySlice<String>, toEnd: Bool) -> Bool {
    guard let word = own.first else { return !toEnd || other.isEmpty }
    guard word == "*" else {
      return word == other.first && covers(own.dropFirst(), other.dropFirst(), toEnd: toEnd)
    }
    return (0...min(Boilerplate.longestGap, other.count)).contains { skipped in
      let covered = other.prefix(skipped).reduce(0) { $0 + ($1 == "*" ? Boilerplate.longestGap : 1) }
      return covered <= Boilerplate.longestGap && covers(own.dropFirst(), other.dropFirst(skipped), toEnd: toEnd)
    }
  }
}
