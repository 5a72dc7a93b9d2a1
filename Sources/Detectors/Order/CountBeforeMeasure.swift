import LavoirFindings
import LavoirText

/// Finds a measure without its unit before the noun it belongs behind: « 4 x 1,5 plaques de poids ».
struct CountBeforeMeasure: Detector {
  static let rule = Rule(
    id: "count-before-measure",
    summary: "A measure stands between a count and its noun, as in English.",
    why: """
      « 4 x 1.5kg weight plates » becomes « 4 x 1,5 plaques de poids ». Nobody counts pieces with a decimal: the number is a
      measure, and French puts it behind the noun with its unit.
      """,
    category: .wordOrder,
    severity: .major,
    fires: [.init("4 x ⟦1,5 plaques⟧ de poids", .likely)],
    silent: ["4 plaques de poids de 1,5 kg", "2 x 1,5 kg", "50 x 21,5 x 25 cm", "3 x 2,5 mètres", "1,5 millions"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.number].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at number: Int, in text: AnalyzedText) -> Finding? {
    let noun = number + 1
    guard number > 1, text.bytes[text.tokens[number].range.indices].contains(UInt8(ascii: ",")),
      text.isWord(number - 1, oneOf: "x") || text.isMark(number - 1, "×"), text.tokens[number - 2].kind == .number,
      let token = text.token(noun), token.isSmallWord, !token.shape.contains(.joined),
      !token.shape.contains(.startsLine), text.traits(noun).contains(.noun), text.traits(noun).number == .plural,
      !text.isWord(noun, in: Self.units)
    else { return nil }
    return rule.finding(
      text.byteRange(number..<noun + 1), .likely, "« \(text.string(number..<noun + 1)) »: a measure before its noun",
      evidence: [.rule("nobody counts pieces with a decimal")])
  }

  private static let units: WordSet = [
    "mètres", "litres", "grammes", "kilos", "pouces", "pieds", "heures", "millions", "milliards", "tonnes", "watts",
    "volts", "ampères", "euros", "dollars", "points", "ans", "degrés", "octets", "fois", "secondes", "minutes",
  ]
}
