import LavoirFindings
import LavoirText

/// Finds a space inside brackets: « ( voir plus bas ) ».
struct SpacedBracket: Detector {
  static let rule = Rule(
    id: "spaced-bracket",
    summary: "A space stands behind an opening bracket or before a closing one.",
    why: """
      French sets no space inside brackets (*Lexique des règles typographiques en usage à l’Imprimerie nationale*). Machines
      set one on either side of every mark; where it parts nothing, words may also have been lost. Smileys, empty boxes, intervals, formulas and code are left alone.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      .init("le mode sûr ⟦( →(⟧voir plus bas⟦ )→)⟧ suffit", .likely),
      .init("Il ajouta ⟦[ →[⟧en riant⟦ ]→]⟧ qu’il reviendrait.", .likely),
      .init("Son roman ⟦( →(⟧2019) s’est mal vendu.", .likely),
    ],
    silent: [
      "le mode (voir plus bas) suffit", "- [ ] à faire", "a ) premier point", ": )", "f( x )", "[ ]",
      "On note [ 0 ; 1 ] et ] a ; b [.",
      "le couple ( x , y )", "`( a | b )`", "if [ -f notes.txt ] ; then",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.bracket].compactMap { index in
      text.isMark(index, "(") || text.isMark(index, "[") ? opening(index, in: text) : closing(index, in: text)
    }
  }

  private func opening(_ index: Int, in text: AnalyzedText) -> Finding? {
    guard text.isSpaced(index + 1), !text.isJoined(index), isContent(index + 1, of: index, in: text),
      closes(index, in: text), text.isProse(index)
    else { return nil }
    return rule.finding(text.gap(before: index + 1), .likely, "a space stands behind the bracket", fix: Fix(""))
  }

  private func closing(_ index: Int, in text: AnalyzedText) -> Finding? {
    let opener: Unicode.Scalar = text.isMark(index, ")") ? "(" : "["
    guard text.isSpaced(index), isContent(index - 1, of: index, in: text),
      let open = (max(0, index - 60)..<index).last(where: { text.isMark($0, opener) }),
      !(open + 1..<index).contains(where: { text.tokens[$0].key == text.tokens[index].key || !text.continuesLine($0) }),
      !text.isJoined(open), text.isProse(index)
    else { return nil }
    return rule.finding(text.gap(before: index), .likely, "a space stands before the bracket", fix: Fix(""))
  }

  /// Whether a word of some letters stands inside the bracket, or a number inside a round one.
  private func isContent(_ index: Int, of bracket: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    let isRound = text.isMark(bracket, "(") || text.isMark(bracket, ")")
    return token.kind == .word && token.range.count > 1 || token.kind == .number && (isRound || isNote(index, in: text))
  }

  /// Whether a word stands right behind the square bracket: « [note 3 ] ».
  private func isNote(_ index: Int, in text: AnalyzedText) -> Bool {
    (max(1, index - 4)..<index).contains {
      text.isMark($0 - 1, "[") && text.tokens[$0].kind == .word && text.tokens[$0].range.count > 1
    }
  }

  /// Whether the bracket is closed on its line.
  private func closes(_ open: Int, in text: AnalyzedText) -> Bool {
    let closer: Unicode.Scalar = text.isMark(open, "(") ? ")" : "]"
    for index in open + 1..<min(text.tokens.count, open + 60) {
      if !text.continuesLine(index) || text.tokens[index].key == text.tokens[open].key { return false }
      if text.isMark(index, closer) { return true }
    }
    return false
  }
}
