import LavoirFindings
import LavoirText

/// Finds a « that nothing closes.
struct UnclosedQuote: Detector {
  static let rule = Rule(
    id: "unclosed-quote",
    summary: "A quotation is opened and never closed.",
    why: """
      A quotation may run over several paragraphs, each reopened with « or ». Where the next paragraph does neither, the
      quote was lost; it most often closed at the end of the paragraph.
      """,
    category: .punctuation,
    severity: .major,
    fires: [.init("Il dit : « Ces armes peuvent causer des dommages ⟦colossaux.→colossaux. »⟧", .likely)],
    silent: [
      "Il dit : « Ces armes sont dangereuses. »", "« Premier point.\n\n« Second point. »", "« Un.\n\nDeux. »",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    var findings: [Finding] = []
    let quotes = Array(text.marks[.quote]).filter { text.tokens[$0].isMark("«") || text.tokens[$0].isMark("»") }
    for (place, quote) in quotes.enumerated() where text.tokens[quote].isMark("«") {
      let paragraph = text.paragraphIndex(of: quote)
      let tokens = text.paragraphs[paragraph].tokens
      let rest = quotes[(place + 1)...]
      guard quote + 1 < tokens.upperBound, MixedQuotes.closer(of: quote, in: tokens, of: text) == nil else { continue }
      let isInParagraph = { (place: Int) in quotes.indices.contains(place) && tokens.contains(quotes[place]) }
      // Of two in a paragraph one may be turned the wrong way: turned-guillemet judges them.
      guard !isInParagraph(place - 1) || isInParagraph(place - 2), !isInParagraph(place + 1),
        !isClosedLater(rest, after: paragraph, in: text)
      else {
        continue
      }
      findings.append(finding(quote, in: tokens, of: text))
    }
    return findings
  }

  /// Whether the next quote mark is a » in one of the next three paragraphs, or the next paragraph reopens with «.
  private func isClosedLater(_ rest: ArraySlice<Int>, after paragraph: Int, in text: AnalyzedText) -> Bool {
    guard let next = rest.first else { return false }
    let distance = text.paragraphIndex(of: next) - paragraph
    if text.tokens[next].isMark("»") { return distance <= 3 }
    return distance == 1 && next == text.paragraphs[paragraph + 1].tokens.lowerBound && reopens(rest, in: text)
  }

  /// Whether quotations opened again at each paragraph are closed in the end.
  private func reopens(_ rest: ArraySlice<Int>, in text: AnalyzedText) -> Bool {
    rest.first { text.tokens[$0].isMark("»") } != nil
  }

  private func finding(_ quote: Int, in paragraph: Range<Int>, of text: AnalyzedText) -> Finding {
    var last = paragraph.upperBound - 1
    if last > quote + 1, text.tokens[last].kind == .mark { last -= 1 }
    let range = text.byteRange(last..<paragraph.upperBound)
    return Finding(
      rule: rule.id, range: range, category: .punctuation, severity: .major, certainty: .likely,
      message: "the « of this paragraph is never closed",
      evidence: [.rule("no » follows before the next « or the end")], fix: Fix(text.string(range) + " »"))
  }
}
