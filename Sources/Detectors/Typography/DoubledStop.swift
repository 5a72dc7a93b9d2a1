import LavoirFindings
import LavoirText

/// Finds a comma, semicolon or full stop that stands twice.
struct DoubledStop: Detector {
  static let rule = Rule(
    id: "doubled-stop",
    summary: "A comma, semicolon or full stop stands twice.",
    why: """
      What stood between two marks was deleted, or a key was hit twice. Two full stops are one behind « etc », and
      most likely one behind another word at the end of a sentence; paths, ranges, old ellipses (« Hélas !.. ») and low
      quotes („ as ,,) stay.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Il acheta des clous,⟦,→⟧ des planches.", "Elle voulait partir,⟦ ,→⟧ mais la route était coupée.",
      .init("Nous sommes rentrés tard⟦..→.⟧", .likely), "Des cerfs, des biches, etc⟦..→.⟧",
      .init("Le dossier est complet ;⟦;→⟧ il part.", .likely), "Contacts avec nos mandataires…⟦.→⟧",
    ],
    silent: [
      "Le mot ,,estran'' est beau.", "a,,b,c", "Hélas!.. il est tard.", "cd ..", "HEAD..main", "Et puis... rien.",
      "for (;;) x", "On notera ,, et ;; ici.",
      "Il hésite .. puis part.", "J'ai bu la mer\n,\n, et j'ai soif",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.doubledStop].compactMap { text.isMark($0, ".") ? stops(at: $0, in: text) : comma(at: $0, in: text) }
      + text.marks[.stopRun].compactMap { behindEllipsis(at: $0, in: text) }
  }

  /// The full stop of « ….», which the ellipsis holds already.
  private func behindEllipsis(at index: Int, in text: AnalyzedText) -> Finding? {
    guard text.isMark(index - 1, "…"), text.isJoined(index), text.tokens[index].range.count == 1,
      !text.isJoined(index + 1), text.isProse(index)
    else { return nil }
    return rule.finding(text.tokens[index].range, .sure, "a full stop stands behind an ellipsis", fix: Fix(""))
  }

  private func comma(at index: Int, in text: AnalyzedText) -> Finding? {
    let first = index - 1
    // « et ;; » speaks of the marks.
    let isBehindWord = text.isJoined(first) || (text.isMark(first, ";") && !text.isWord(first - 1, oneOf: "et", "ou"))
    guard first > 0, text.continuesLine(first), text.continuesLine(index), isEnd(first - 1, in: text), isBehindWord,
      !text.isJoined(index + 1), text.isProse(index)
    else { return nil }
    let range = ByteRange(text.gap(before: index).start, Int(text.tokens[index].end))
    // « ;; » is an operator of some languages.
    let certainty: Certainty = text.isMark(index, ";") ? .likely : .sure
    return rule.finding(range, certainty, "« \(text.string(index)) » stands twice", fix: Fix(""))
  }

  private func stops(at index: Int, in text: AnalyzedText) -> Finding? {
    guard text.tokens[index].range.count == 2, index > 0, text.isJoined(index), text.tokens[index - 1].isSmallWord,
      text.tokens[index - 1].range.count > 1, !text.isJoined(index + 1),
      text.endsLine(index) || text.tokens[index + 1].isCapitalisedWord, text.isProse(index)
    else { return nil }
    // What is no « etc. » may be an ellipsis that lost its third stop.
    let isEtc = text.isWord(index - 1, oneOf: "etc")
    return rule.finding(
      text.tokens[index].range, isEtc ? .sure : .likely, "the full stop stands twice",
      fix: Fix(".", alternatives: isEtc ? [] : ["…"]))
  }

  private func isEnd(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word || token.kind == .number || [")", "»", "”"].contains { token.isMark($0) }
  }
}
