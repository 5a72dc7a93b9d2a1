import LavoirFindings
import LavoirText

/// Finds an acute accent or backtick that stands for an apostrophe: d´une, l`eau.
struct AccentForApostrophe: Detector {
  static let rule = Rule(
    id: "accent-for-apostrophe",
    summary: "A lone accent stands where an apostrophe belongs.",
    why: """
      Some keyboards and conversions give a lone acute accent (´) for the apostrophe. Between an elided word and the next one
      it can be nothing else.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "décorées ⟦d´→d’⟧une inscription", "la qualité de ⟦l´→l’⟧eau",
    ],
    silent: ["décorées d’une inscription", "l'accent ´ est un signe"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.loneAccent].compactMap { accent in
      let (before, next) = (text.token(accent - 1), text.token(accent + 1))
      guard let before, let next, before.kind == .word, next.kind == .word, text.tokens[accent].shape.contains(.joined),
        next.shape.contains(.joined), Self.elidable.contains(before)
      else { return nil }
      let range = text.byteRange(accent - 1..<accent + 1)
      return Finding(
        rule: rule.id, range: range, category: .typography, severity: .minor, certainty: .sure,
        message: "« ´ » stands for an apostrophe", fix: Fix(text.string(accent - 1) + "’"))
    }
  }

  private static let elidable: WordSet = ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu"]
}
