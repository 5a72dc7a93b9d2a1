import LavoirFindings
import LavoirText

/// Finds a paragraph that stands again right behind itself, as the title of a crawled page does.
struct RepeatedParagraph: Detector {
  static let rule = Rule(
    id: "repeated-paragraph",
    summary: "A paragraph repeats the one before it.",
    why: """
      A page has its title in several places, and a crawl brings all of them. Short lines, refrains and lines of dialogue
      may repeat by intention: only paragraphs of five words and more that follow their twin are taken away.
      """,
    category: .duplication,
    severity: .minor,
    fires: [
      "La ville achète des missiles à la Russie\n\n⟦La ville achète des missiles à la Russie→⟧\n\nLe 19 mai, il est venu."
    ],
    silent: ["Oui.\n\nOui.", "Au clair de la lune\nMon ami Pierrot\nAu clair de la lune"])

  func findings(in text: AnalyzedText) -> [Finding] {
    let layout = ArticleLayout(text)
    let repeated = zip(layout.rows, layout.rows.dropFirst()).filter { isRepeated($0, $1, in: text) }.map(\.1)
    return layout.removals(of: repeated).map { range in
      Finding(
        rule: rule.id, range: range, category: .duplication, severity: .minor, certainty: .sure,
        message: "the paragraph repeats the one before it", fix: Fix(""))
    }
  }

  private func isRepeated(_ row: ArticleLayout.Row, _ next: ArticleLayout.Row, in text: AnalyzedText) -> Bool {
    let (first, second) = (text.lines[row.line].content, text.lines[next.line].content)
    return first.count == second.count && first.count >= Self.shortest && next.tokens.count >= 5
      && text.bytes[first.indices].elementsEqual(text.bytes[second.indices])
  }

  /// The fewest bytes of a paragraph that does not repeat by intention.
  private static let shortest = 24
}
