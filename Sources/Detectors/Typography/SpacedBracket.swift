import LavoirFindings
import LavoirText

/// Finds a space inside brackets: « ( voir plus bas ) ».
struct SpacedBracket: Detector {
  static let rule = Rule(
    id: "spaced-bracket",
    summary: "A space stands behind an opening bracket or before a closing one.",
    why: """
      French sets no space inside brackets (*Lexique des règles typographiques en usage à l’Imprimerie nationale*). Machines
      set one on either side of every mark. Smileys, empty boxes and code are left alone.
      """,
    category: .typography,
    severity: .minor,
    fires: [.init("le mode sûr ⟦( →(⟧voir plus bas⟦ )→)⟧ suffit", .likely)],
    silent: ["le mode (voir plus bas) suffit", "- [ ] à faire", "a ) premier point", ": )", "f( x )", "[ ]"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.bracket].compactMap { text.isMark($0, "(") ? opening($0, in: text) : closing($0, in: text) }
  }

  private func opening(_ index: Int, in text: AnalyzedText) -> Finding? {
    let token = text.tokens[index]
    guard let next = text.token(index + 1), next.kind == .word || next.kind == .number,
      !next.shape.contains(.joined), !next.shape.contains(.startsLine), !token.shape.contains(.joined),
      !text.isInCode(index), closes(index, in: text)
    else { return nil }
    return rule.finding(
      ByteRange(Int(token.start), Int(next.start)), .likely, "a space stands behind the bracket", fix: Fix("("))
  }

  private func closing(_ index: Int, in text: AnalyzedText) -> Finding? {
    let token = text.tokens[index]
    guard token.isMark(")"), index > 0, !token.shape.contains(.joined), !token.shape.contains(.startsLine),
      text.tokens[index - 1].kind == .word || text.tokens[index - 1].kind == .number, !text.isInCode(index),
      let open = (max(0, index - 60)..<index).last(where: { text.isMark($0, "(") }),
      !(open + 1..<index).contains(where: { text.isMark($0, ")") || text.tokens[$0].shape.contains(.startsLine) }),
      !text.tokens[open].shape.contains(.joined)
    else { return nil }
    return rule.finding(
      ByteRange(Int(text.tokens[index - 1].end), Int(token.end)), .likely, "a space stands before the bracket",
      fix: Fix(")"))
  }

  /// Whether the bracket is closed on its line.
  private func closes(_ open: Int, in text: AnalyzedText) -> Bool {
    for index in open + 1..<min(text.tokens.count, open + 60) {
      if text.tokens[index].shape.contains(.startsLine) || text.isMark(index, "(") { return false }
      if text.isMark(index, ")") { return true }
    }
    return false
  }
}
