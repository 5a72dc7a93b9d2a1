import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a quotation closed with a full stop before its sentence ends (« … aériennes ». avec une ogive spéciale.).
struct QuoteClosedEarly: Detector {
  static let rule = Rule(
    id: "quote-closed-early",
    summary: "A quotation is closed with a full stop, and its sentence goes on with a small letter.",
    why: """
      Where a quotation is split into pieces, the quote is closed behind the first. What follows begins with a small
      letter and has no verb of its own: it belongs to the quotation.
      """,
    category: .punctuation,
    severity: .major,
    fires: [
      .init(
        "« la formation, avec des munitions aériennes⟦ ». avec une ogive spéciale.→ avec une ogive spéciale ».⟧",
        .likely)
    ],
    silent: [
      "« la formation »\n. avec une ogive.", "« la formation ». Avec une ogive spéciale.",
      "« la formation », avec une ogive.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.quote].compactMap { text.tokens[$0].isMark("»") ? finding(at: $0, in: text) : nil }
  }

  private func finding(at close: Int, in text: AnalyzedText) -> Finding? {
    guard close > 0, text.isMark(close + 1, "."), text.tokens[close + 1].range.count == 1,
      !text.tokens[close + 1].shape.contains(.startsLine),
      let next = text.token(close + 2),
      next.isSmallWord, !next.shape.contains(.startsLine), !next.shape.contains(.joined)
    else { return nil }
    let paragraph = text.paragraph(around: close)
    guard let end = (close + 2..<min(close + 14, paragraph.upperBound)).first(where: { text.isMark($0, ".") }),
      !(close + 2..<end).contains(where: {
        text.traits($0).intersection(.partsOfSpeech) == .finiteVerb || text.isMark($0, "«")
      })
    else { return nil }
    let range = ByteRange(Int(text.tokens[close - 1].end), Int(text.tokens[end].end))
    let closing = text.string(ByteRange(Int(text.tokens[close - 1].end), Int(text.tokens[close + 1].end)))
    return Finding(
      rule: rule.id, range: range, category: .punctuation, severity: .major, certainty: .likely,
      message: "the quotation goes on: « \(text.string(close + 2..<end)) »",
      evidence: [.rule("a small letter follows the full stop, and no verb")],
      fix: Fix(" " + text.string(close + 2..<end) + closing))
  }
}
