import LavoirFindings
import LavoirText

/// Sets the space inside « » that the profile has there.
struct GuillemetSpace: Detector {
  static let rule = Rule(
    id: "guillemet-space",
    summary: "The space inside « » is not that of the profile.",
    why: """
      A plain space lets a guillemet stand alone at the end or begin of a line, and none is the custom of other languages.
      A » that opens (as in German, or where a quotation goes on at a new line) is left alone.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Le mot «⟦ →\u{A0}⟧liberté⟦→\u{A0}⟧» revient.", "«⟦\u{202F}→\u{A0}⟧Entrez\u{202F}!⟦ →\u{A0}⟧» dit-elle.",
    ],
    silent: [
      "«\u{A0}Rien ne presse\u{A0}», dit-il.", "»Komm doch mit!« und ging.", "» Mes amis, reprit-il.", "`x « y »`",
      "Lei rispose: «Che bella giornata!» e se ne andò.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    // Inside a quotation they become “ ”, which have no space.
    let inner = Set(Guillemets.pairs(in: text).filter { $0.rank > 0 }.flatMap { [$0.open, $0.close] })
    return text.marks[.quote].compactMap { index in
      guard text.isProse(index), !inner.contains(index) else { return nil }
      if text.isMark(index, "«"), opens(index, in: text) { return finding(before: index + 1, of: index, in: text) }
      if text.isMark(index, "»"), closes(index, in: text) { return finding(before: index, of: index, in: text) }
      return nil
    }
  }

  private func finding(before place: Int, of index: Int, in text: AnalyzedText) -> Finding? {
    text.spaceFinding(rule, before: place, .guillemet, "the space inside « \(text.string(index)) » is another one")
  }

  /// Whether a « opens a quotation on its line: it does not touch the word before it, unless that is elided.
  private func opens(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.continuesLine(index + 1), !text.isMark(index + 1, "»") else { return false }
    return !text.isJoined(index) || text.tokens[index - 1].kind == .mark
      || text.tokens[index - 1].shape.contains(.elided) || text.isJoined(index + 1)
  }

  /// Whether a » closes a quotation: it does not touch a word behind it only.
  private func closes(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.continuesLine(index), !text.isMark(index - 1, "«") else { return false }
    guard text.isJoined(index + 1), let next = text.token(index + 1) else { return true }
    return text.isJoined(index) || next.kind == .mark
  }
}
