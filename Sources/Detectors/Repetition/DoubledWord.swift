import LavoirFindings
import LavoirText

/// Finds a little word that stands twice in a row (« et le le cycle »).
struct DoubledWord: Detector {
  static let rule = Rule(
    id: "doubled-word",
    summary: "An article, preposition or conjunction stands twice in a row.",
    why: """
      Translation in pieces doubles the word at a seam. Only words that French never doubles are taken: « nous nous »,
      « vous vous », « très très » and the like are good French.
      """,
    category: .duplication,
    severity: .minor,
    fires: [
      "une autre controverse, et ⟦le le→le⟧ cycle continue", "il vient ⟦avec avec→avec⟧ elle",
      .init("prend en charge ⟦et et→et⟧ non ou", .likely),
      .init("On lit « ⟦le le→le⟧ chat » dans l’original.", .likely),
    ],
    silent: ["nous nous rendons à Paris", "prends-le le matin", "très très bien", "les faits de De Gaulle"])

  func findings(in text: AnalyzedText) -> [Finding] {
    var findings: [Finding] = []
    var end = 0
    for index in text.marks[.doubled] where index >= end && isDoubled(index, in: text) {
      end = index + 1
      while let next = text.token(end), next.key == text.tokens[index].key, isDoubled(end, in: text) { end += 1 }
      findings.append(
        Finding(
          rule: rule.id, range: text.byteRange(index - 1..<end), category: .duplication, severity: .minor,
          certainty: isSure(index, in: text) ? .sure : .likely,
          message: "« \(text.string(index)) » stands \(end - index == 1 ? "twice" : "several times")",
          fix: Fix(text.string(index - 1))))
    }
    return findings
  }

  private func isDoubled(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    return (Self.never.contains(token) || Self.seldom.contains(token)) && token.isSmallWord
      && !text.tokens[index - 1].isAllCapitals && !token.shape.contains(.startsLine)
      && !text.tokens[index - 1].shape.contains(.joined) && !text.isMark(index + 1, "-")
  }

  private func isSure(_ index: Int, in text: AnalyzedText) -> Bool {
    Self.never.contains(text.tokens[index]) && !isQuoted(index, in: text) && !isSpokenOf(index, in: text)
  }

  /// Whether the first of two « et » may be the word itself: « prend en charge et et non ou ».
  private func isSpokenOf(_ index: Int, in text: AnalyzedText) -> Bool {
    text.isWord(index, oneOf: "et") && text.isWord(index + 1, oneOf: "non")
  }

  /// Whether a quotation begins right before: the slip of another may be what it shows.
  private func isQuoted(_ index: Int, in text: AnalyzedText) -> Bool {
    guard index > 1 else { return false }
    return ["«", "“", "\""].contains { text.isMark(index - 2, $0) }
  }

  /// Words that no sentence has twice in a row.
  private static let never: WordSet = [
    "le", "des", "du", "au", "aux", "et", "dans", "par", "avec", "sans", "chez", "mais",
  ]
  /// Words that seldom stand twice with reason: « on les les donne », « vers vers quoi ».
  private static let seldom: WordSet = ["les", "une", "sur", "pour", "vers", "un", "est", "ce", "que", "qui"]
}
