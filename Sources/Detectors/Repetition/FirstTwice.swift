import LavoirFindings
import LavoirText

/// Finds « d’abord » in a sentence that « ensuite » opens: « Ensuite, vous devez d’abord ouvrir ».
struct FirstTwice: Detector {
  static let rule = Rule(
    id: "first-twice",
    summary: "« Ensuite » and « d’abord » stand in one clause.",
    why: """
      Steps translated one by one each get their « first »: what comes « ensuite » does not come « d’abord ». Looked at
      only within one clause.
      """,
    category: .duplication,
    severity: .minor,
    fires: [.init("Ensuite, vous devez⟦ d’abord→⟧ ouvrir la page.", .likely)],
    silent: [
      "D’abord, ouvrez la page. Ensuite, lisez.", "Ensuite, lisez ; d’abord, ouvrez.",
      "Ensuite, il parla de ceux qui d’abord doutaient.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.then].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at then: Int, in text: AnalyzedText) -> Finding? {
    guard text.opensSentence(then) else { return nil }
    let first = text.isMark(then + 1, ",") ? then + 2 : then + 1
    for index in first..<min(first + 7, text.tokens.count) {
      guard text.tokens[index].kind == .word, !text.isWord(index, oneOf: "qui", "que", "qu'", "dont", "c'") else {
        return nil
      }
      guard index > first, text.isWord(index, oneOf: "abord"), text.isWord(index - 1, oneOf: "d'") else { continue }
      let range = ByteRange(Int(text.tokens[index - 2].end), Int(text.tokens[index].end))
      return rule.finding(
        range, .likely, "« d’abord » stands behind « ensuite »",
        evidence: [.rule("what comes second does not come first")], fix: Fix(""))
    }
    return nil
  }
}
