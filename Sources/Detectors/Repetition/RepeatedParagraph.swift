import LavoirFindings
import LavoirText

/// Finds a paragraph that stands again right behind itself, as the title of a crawled page does.
struct RepeatedParagraph: Detector {
  static let rule = Rule(
    id: "repeated-paragraph",
    summary: "A paragraph repeats the one before it.",
    why: """
      A page has its title in several places, and a crawl brings all of them. Short lines, refrains and lines of dialogue
      may repeat by intention: only paragraphs of five words and more, with a blank line
      between, are found; sure are the title and paragraphs too long for a refrain.
      """,
    category: .duplication,
    severity: .minor,
    fires: [
      "La ville achète des missiles à la Russie\n\n⟦La ville achète des missiles à la Russie→⟧\n\nLe 19 mai, il est venu."
    ],
    silent: [
      "Oui.\n\nOui.", "| a | b | c |\n\n| a | b | c |", "Au clair de la lune\nMon ami Pierrot\nAu clair de la lune",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let layout = ArticleLayout(text)
    let repeated = zip(layout.rows, layout.rows.dropFirst()).filter { isRepeated($0, $1, in: text) }.map(\.1)
    return zip(repeated, layout.removals(of: repeated)).map { row, range in
      Finding(
        rule: rule.id, range: range, category: .duplication, severity: .minor,
        certainty: row.number < Self.titleRows || wordCount(row, in: text) >= Self.surelyNoRefrain ? .sure : .likely,
        message: "the paragraph repeats the one before it", fix: Fix(""))
    }
  }

  private func isRepeated(_ row: ArticleLayout.Row, _ next: ArticleLayout.Row, in text: AnalyzedText) -> Bool {
    let (first, second) = (text.lines[row.line].content, text.lines[next.line].content)
    return next.line > row.line + 1 && first.count == second.count && wordCount(next, in: text) >= Self.fewestWords
      && text.bytes[first.indices].elementsEqual(text.bytes[second.indices])
  }

  private func wordCount(_ row: ArticleLayout.Row, in text: AnalyzedText) -> Int {
    row.tokens.count { text.tokens[$0].kind == .word }
  }

  /// Shorter paragraphs repeat by intention.
  private static let fewestWords = 5
  /// A title stands at the top.
  private static let titleRows = 4
  /// A refrain is shorter.
  private static let surelyNoRefrain = 12
}
