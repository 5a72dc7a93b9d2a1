import LavoirFindings
import LavoirText

/// Finds a line near an article’s begin or end that stands in many documents of the same run.
struct RecurringLine: Detector {
  static let rule = Rule(
    id: "recurring-line",
    summary: "A line near the begin or end stands in many documents.",
    why: """
      What a site puts on every page comes along with every article: slogans, prompts, credits. No list can know them all,
      but a line that five documents of one run have in common, eight lines from either end, is hardly part of an article.
      Headings, lists and tables recur by design and are left alone.
      """,
    category: .boilerplate,
    severity: .minor,
    fires: [.init("Le texte de l’article finit ici.\n\n⟦Suivez nos aventures en montagne→⟧", .guess)],
    silent: ["Le texte de l’article.\n\nSuivez nos aventures en mer", "# Suivez nos aventures en montagne"])

  func findings(in text: AnalyzedText) -> [Finding] {
    let recurring = text.knowledge.recurringLines
    guard !recurring.isEmpty else { return [] }
    let layout = ArticleLayout(text)
    let rows = layout.rows.filter { row in
      let line = text.lines[row.line]
      return (row.number < LineTally.reach || row.number >= layout.rows.count - LineTally.reach)
        && LineTally.isCandidate(line, in: text.bytes) && recurring.contains(LineTally.hash(of: line, in: text.bytes))
    }
    return zip(rows, layout.removals(of: rows)).map { row, range in
      rule.finding(
        range, .guess, "« \(text.string(row.tokens)) » stands in many documents",
        evidence: [.rule("\(LineTally.fewestDocuments) documents of this run or more have the line")], fix: Fix(""))
    }
  }
}
