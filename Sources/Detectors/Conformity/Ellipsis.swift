import LavoirFindings
import LavoirText

/// Replaces three full stops by the one character they are in print.
struct Ellipsis: Detector {
  static let rule = Rule(
    id: "ellipsis",
    summary: "Three full stops stand for an ellipsis.",
    why: """
      The ellipsis is one character (U+2026): three stops can part at the end of a line, and are spaced too wide. Exactly
      three, in prose; leaders of a table of contents, paths and code stay. Behind « etc. » there is none at all (*Lexique
      des règles typographiques en usage à l’Imprimerie nationale*, « Points de suspension »).
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Je ne sais pas⟦...→…⟧ Peut-être.", "«\u{A0}[⟦...→…⟧] la mer était calme.\u{A0}»", "Du pain, du vin, etc⟦...→.⟧",
    ],
    silent: [
      "Je ne sais pas…", "Chapitre II ........ 31", "de 1...10", "`a...b`", "de a...b en Ruby", "f(a, ...args)",
      "Alors.... tu vois",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.ellipsis].compactMap { index in
      guard text.isProse(index), !touchesCode(index, in: text) else { return nil }
      let isEtc = index > 0 && text.isJoined(index) && text.isWord(index - 1, oneOf: "etc")
      return rule.finding(
        text.tokens[index].range, .sure, "three full stops stand for an ellipsis", fix: Fix(isEtc ? "." : "…"))
    }
  }

  /// Whether a number, path or another mark of the kind is joined to it, or a single letter on both sides.
  private func touchesCode(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.isJoined(index + 1), let next = text.token(index + 1) else { return false }
    if text.isJoined(index), [text.tokens[index - 1], next].allSatisfy({ $0.kind == .word && $0.range.count == 1 }) {
      return true
    }
    return next.kind != .word && next.kind != .mark || next.isMark("/") || next.isMark("…") || next.isMark("\\")
  }
}
