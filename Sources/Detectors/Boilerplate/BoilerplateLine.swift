import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Takes away lines that a page or a crawl added to the article.
struct BoilerplateLine: Detector {
  static let rule = Rule(
    id: "boilerplate-line",
    summary: "A line that the page added to the article: advertisement, player, comment form, link.",
    why: """
      Crawlers bring along what stands around an article. The glossary has the patterns, with the place in the article
      where each may stand: short lines only at its start or end.
      """,
    category: .boilerplate,
    severity: .major,
    fires: ["Le texte de l’article finit ici.\n\n⟦Laisser un commentaire→⟧"],
    silent: ["Il voulait laisser un commentaire sur la page.", "La publicité est interdite."])

  func findings(in text: AnalyzedText) -> [Finding] {
    let starts = text.marks[.boilerplateStart].filter {
      text.knowledge.boilerplate.mayMatch(at: $0, of: text.tokens, in: text.bytes)
    }
    guard !starts.isEmpty else { return [] }
    let layout = ArticleLayout(text)
    let found = matches(at: starts, in: text, layout)
    let rows = found.compactMap { $0.tokens == $0.row.tokens ? $0.row : nil }
    var removals = layout.removals(of: rows)[...]
    return found.map { match in
      let range = match.tokens == match.row.tokens ? removals.removeFirst() : stretch(match.tokens, in: text)
      return Finding(
        rule: rule.id, range: range, category: .boilerplate, severity: .major, certainty: match.entry.certainty,
        message: "« \(text.string(match.tokens)) » belongs to the page, not to the article",
        evidence: [
          .glossary(
            "boilerplate « \(match.entry.pattern) »", id: Entry.boilerplate(match.entry).identifier)
        ], fix: Fix(""))
    }
  }

  private struct Match {
    let entry: Boilerplate
    let tokens: Range<Int>
    let row: ArticleLayout.Row
  }

  private func matches(at starts: [Int], in text: AnalyzedText, _ layout: ArticleLayout) -> [Match] {
    var matches: [Match] = []
    var end = 0
    for index in starts where index >= end {
      guard let row = layout.row(of: index),
        let (entry, tokens) = text.knowledge.boilerplate.match(
          at: index, line: row.tokens, of: text.tokens, in: text.bytes),
        layout.allows(entry.place, row), !isSpeech(tokens, in: text)
      else { continue }
      end = tokens.upperBound
      matches.append(Match(entry: entry, tokens: tokens, row: row))
    }
    return matches
  }

  /// A short line with a dash before it or a full stop behind is something said; one with a `#` is a heading.
  private func isSpeech(_ tokens: Range<Int>, in text: AnalyzedText) -> Bool {
    guard tokens.count(where: { text.tokens[$0].kind == .word }) <= 4, let first = tokens.first, let last = tokens.last
    else { return false }
    let dashes = ["–", "—", "-"] as [Unicode.Scalar]
    let endsSpeech = [".", "!", "?", "…"].contains { text.isMark(last, $0) }
    return text.isMark(first, "#") || (endsSpeech && dashes.contains { text.isMark(first, $0) })
  }

  /// A stretch inside a line, with the space before it.
  private func stretch(_ tokens: Range<Int>, in text: AnalyzedText) -> ByteRange {
    let range = text.byteRange(tokens)
    guard tokens.lowerBound > 0, !text.tokens[tokens.lowerBound].shape.contains(.startsLine) else { return range }
    return ByteRange(Int(text.tokens[tokens.lowerBound - 1].end), range.end)
  }
}
