import LavoirFindings
import LavoirText

/// Finds a bracket that opens and never closes.
struct UnclosedBracket: Detector {
  static let rule = Rule(
    id: "unclosed-bracket",
    summary: "A bracket is opened and never closed.",
    why: """
      A text that was cut, or whose pieces were lost, leaves brackets open. A bracket may close in one of the next two
      paragraphs; smileys, code and list items (« a) ») are left alone. Where it closed nobody can tell.
      """,
    category: .punctuation,
    severity: .minor,
    fires: [.init("La ville ⟦(⟧qui compte mille habitants est belle. Elle est loin.", .likely)],
    silent: [
      "La ville (mille habitants) est belle.", "Premier point (suite\n\net fin) de la liste.", "Dommage :(", "`f(x`",
      "a) premier point", "([",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    var findings: [Finding] = []
    var open: [Int] = []
    for index in text.marks[.bracket] {
      if text.isMark(index, "("), opensPhrase(index, in: text) { open.append(index) }
      if text.isMark(index, ")") { _ = open.popLast() }
      let paragraph = text.paragraphIndex(of: index)
      let lost = open.prefix { paragraph > text.paragraphIndex(of: $0) + Self.reach }
      findings += lost.map { finding($0, in: text) }
      if !lost.isEmpty { open.removeFirst(lost.count) }
    }
    return findings + open.map { finding($0, in: text) }
  }

  /// How many paragraphs further a bracket may close.
  private static let reach = 2

  private func opensPhrase(_ index: Int, in text: AnalyzedText) -> Bool {
    guard let next = text.token(index + 1), next.kind == .word || next.kind == .number, !text.isInCode(index),
      !text.tokens[index].shape.contains(.joined)
    else { return false }
    return !next.shape.contains(.startsLine)
  }

  private func finding(_ index: Int, in text: AnalyzedText) -> Finding {
    rule.finding(
      text.tokens[index].range, .likely, "the bracket is never closed", evidence: [.rule("no ) follows")])
  }
}
