import LavoirFindings
import LavoirText

/// Finds a space in a decimal number: « 3 ,5 % ».
struct SpacedDecimal: Detector {
  static let rule = Rule(
    id: "spaced-decimal",
    summary: "A space stands beside the comma of a decimal number.",
    why: """
      Machines set a space at each comma. Before a unit, a symbol or a noun the two numbers are one; numbers in a list, of
      which « et », « ou » or another comma follows, are several.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Le taux a monté de 3⟦ →⟧,5 % en un an.", "Le colis pèse 2⟦ , →,⟧4 kg.", "La fièvre est à 37⟦ →⟧,8 °C.",
      "Il manque 0⟦ →⟧,75 litre.", .init("Il faut 2⟦ , →,⟧5 mesures de riz.", .likely),
    ],
    silent: [
      "Les numéros 3, 5 et 7.", "Les résultats : 12 , 15 et 18 .", "[ 1 , 2 ]", "Jn 3, 16", "`1 ,5 kg`", "1 , 2 , 3",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.spacedStop].compactMap { text.isMark($0, ",") ? finding(at: $0, in: text) : nil }
  }

  private func finding(at comma: Int, in text: AnalyzedText) -> Finding? {
    guard text.continuesLine(comma), text.continuesLine(comma + 1), isDigits(comma - 1, in: text),
      isDigits(comma + 1, in: text), text.isProse(comma),
      let certainty = certainty(before: comma + 2, isJoined: text.isJoined(comma + 1), in: text)
    else { return nil }
    let range = ByteRange(text.gap(before: comma).start, Int(text.tokens[comma + 1].start))
    if text.isJoined(comma + 1) {
      return rule.finding(text.gap(before: comma), certainty, "a space stands in a decimal number", fix: Fix(""))
    }
    return rule.finding(range, certainty, "spaces stand in a decimal number", fix: Fix(","))
  }

  private func isDigits(_ index: Int, in text: AnalyzedText) -> Bool {
    text.tokens[index].kind == .number
      && text.bytes[text.tokens[index].range.indices].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// How sure what follows makes it: a unit or symbol tells; before another noun two spaces may part two numbers
  /// (« les articles 3 , 5 alinéas compris »). `nil` where nothing of the kind follows.
  private func certainty(before index: Int, isJoined: Bool, in text: AnalyzedText) -> Certainty? {
    guard text.continuesLine(index), let token = text.token(index) else { return nil }
    if ["%", "‰", "€", "$", "£", "°"].contains(where: { token.isMark($0) }) { return .sure }
    guard token.kind == .word, !token.shape.contains(.joined) else { return nil }
    if text.isWord(index, in: Self.units) { return .sure }
    let isNoun =
      token.isSmallWord && text.traits(index).intersection([.noun, .conjunction, .preposition, .determiner]) == .noun
    return isNoun ? (isJoined ? .sure : .likely) : nil
  }

  private static let units: WordSet = [
    "km", "m", "cm", "mm", "kg", "g", "mg", "t", "l", "cl", "ml", "ha", "h", "s", "min", "go", "mo", "ko", "to", "mw",
    "kw",
    "millions", "milliards", "million", "milliard", "euros", "dollars",
  ]
}
