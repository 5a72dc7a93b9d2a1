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
      "Il manque 0⟦ →⟧,75 litre.",
    ],
    silent: [
      "Les numéros 3, 5 et 7.", "Les résultats : 12 , 15 et 18 .", "[ 1 , 2 ]", "Jn 3, 16", "`1 ,5 kg`", "1 , 2 , 3",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.spacedStop].compactMap { text.isMark($0, ",") ? finding(at: $0, in: text) : nil }
  }

  private func finding(at comma: Int, in text: AnalyzedText) -> Finding? {
    guard text.continuesLine(comma), text.continuesLine(comma + 1), isDigits(comma - 1, in: text),
      isDigits(comma + 1, in: text), measures(comma + 2, in: text), text.isProse(comma)
    else { return nil }
    let range = ByteRange(text.gap(before: comma).start, Int(text.tokens[comma + 1].start))
    if text.isJoined(comma + 1) {
      return rule.finding(text.gap(before: comma), .sure, "a space stands in a decimal number", fix: Fix(""))
    }
    return rule.finding(range, .sure, "spaces stand in a decimal number", fix: Fix(","))
  }

  private func isDigits(_ index: Int, in text: AnalyzedText) -> Bool {
    text.tokens[index].kind == .number
      && text.bytes[text.tokens[index].range.indices].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Whether a unit, symbol or noun follows.
  private func measures(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.continuesLine(index), let token = text.token(index) else { return false }
    if ["%", "‰", "€", "$", "£", "°"].contains(where: { token.isMark($0) }) { return true }
    guard token.kind == .word, !token.shape.contains(.joined) else { return false }
    return text.isWord(index, in: Self.units)
      || token.isSmallWord
        && text.traits(index).intersection([.noun, .conjunction, .preposition, .determiner]) == .noun
  }

  private static let units: WordSet = [
    "km", "m", "cm", "mm", "kg", "g", "mg", "t", "l", "cl", "ml", "ha", "h", "s", "min", "go", "mo", "ko", "to", "mw",
    "kw",
    "millions", "milliards", "million", "milliard", "euros", "dollars",
  ]
}
