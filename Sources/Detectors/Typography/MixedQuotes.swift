import LavoirFindings
import LavoirText

/// Finds a quotation opened in one style and closed in another: « … ”.
struct MixedQuotes: Detector {
  static let rule = Rule(
    id: "mixed-quotes",
    summary: "A quotation opens with marks of one style and closes with another.",
    why: """
      Translators replace the opening mark and leave the closing one. Inside a paragraph the first mark that closes more
      than was opened belongs to it; quotations inside the quotation have both of their marks.
      """,
    category: .punctuation,
    severity: .minor,
    fires: [
      .init("Il a dit : « nous partirons demain⟦”→ »⟧ et il est parti.", .likely),
      .init("Il a dit : “nous partirons demain⟦ »→”⟧ et il est parti.", .likely),
    ],
    silent: [
      "Il a dit : « nous partirons demain » et il est parti.", "« il dit “oui” et part »", "“oui” et « non »",
      "le 5” et le « 6 »", "un „allemand“ ici, un »danois« là",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.quote].compactMap { open in
      guard text.isMark(open, "«") || text.isMark(open, "“"),
        !text.isJoined(open) || text.isJoined(open + 1),
        let close = Self.closer(of: open, in: text.paragraph(around: open), of: text)
      else { return nil }
      let isGuillemet = text.isMark(open, "«")
      let range =
        isGuillemet
        ? text.tokens[close].range : ByteRange(Int(text.tokens[close - 1].end), Int(text.tokens[close].end))
      return rule.finding(
        range, .likely, "« \(text.string(close)) » closes what « \(text.string(open)) » opened",
        evidence: [.rule("no mark of its own style closes it in the paragraph")], fix: Fix(isGuillemet ? " »" : "”"))
    }
  }

  /// The most tokens of a quotation that is looked through.
  private static let longest = 400

  /// The mark of another style that closes a quotation; `nil` where it is closed well, or not at all.
  static func closer(of open: Int, in paragraph: Range<Int>, of text: AnalyzedText) -> Int? {
    let isGuillemet = text.isMark(open, "«")
    let (own, foreign, foreignOpen): (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) =
      isGuillemet ? ("»", "”", "“") : ("”", "»", "«")
    var inner = 0
    var found: Int?
    for index in open + 1..<max(open + 1, min(open + longest, paragraph.upperBound)) {
      if text.isMark(index, own) { return nil }
      if text.isMark(index, foreignOpen) { inner += 1 }
      if text.isMark(index, foreign) {
        if inner == 0, found == nil { found = index }
        inner = max(0, inner - 1)
      }
    }
    return found
  }
}
