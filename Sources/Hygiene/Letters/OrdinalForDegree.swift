import LavoirFindings
import LavoirText

/// Finds the ordinal sign of Spanish where a degree sign belongs: « nº 5 », « 20 ºC ».
struct OrdinalForDegree: HygieneRule {
  static let rule = Rule(
    id: "ordinal-for-degree",
    summary: "The ordinal sign º stands for the sign °.",
    why: """
      Keyboards of Spain and Portugal have º, the small o of their ordinals; in French « n° » and temperatures take ° (U+00B0).
      They look alike and are not found by the same search. Behind « n » some typographers prefer the ordinal sign, so that
      one is replaced on request only. « 1º » and « 2ª » of those languages stay.
      """,
    category: .encoding,
    severity: .minor,
    fires: [.init("le n⟦º→°⟧ 5 de la revue", .likely), "il fait 20 ⟦º→°⟧C", "de 90⟦˚→°⟧ vers la droite"],
    silent: ["1º de maio", "el nº 5 de la calle", "la 2ª parte", "le n° 5"])

  func findings(in text: RawText) -> [Finding] {
    text[.ordinal].compactMap { offset in
      guard let (scalar, range) = text.scalar(at: offset), scalar != "ª" else { return nil }
      guard let certainty = certainty(of: scalar, range, in: text) else { return nil }
      return rule.finding(range, certainty, "« \(scalar) » stands for « ° »", fix: Fix("°"))
    }
  }

  private func certainty(of scalar: Unicode.Scalar, _ range: ByteRange, in text: RawText) -> Certainty? {
    if scalar == "˚" { return isBehindDigit(range.start, in: text) ? .sure : nil }
    if isTemperature(range, in: text) { return .sure }
    return isNumberSign(range, in: text) ? .likely : nil
  }

  /// Whether « n » stands before and a number behind, among French words.
  private func isNumberSign(_ range: ByteRange, in text: RawText) -> Bool {
    var behind = range.end
    if let (scalar, space) = text.scalar(at: behind), scalar.properties.isWhitespace { behind = space.end }
    guard text.scalar(at: behind)?.scalar.properties.numericType == .decimal else { return false }
    guard range.start > 0, text.bytes[range.start - 1] | 0x20 == UInt8(ascii: "n") else { return false }
    let before = text.scalar(before: range.start - 1)?.scalar
    guard !(before?.properties.isAlphabetic ?? false) else { return false }
    var at = range.start - 1
    while let (scalar, space) = text.scalar(before: at), scalar.properties.isWhitespace, scalar != "\n" {
      at = space.start
    }
    let word = text.string(text.word(around: at))
    return at == 0 || (text.isWord(word) && !["el", "os", "no", "ao", "del"].contains(word.lowercased()))
  }

  /// Whether a number stands before and C or F behind.
  private func isTemperature(_ range: ByteRange, in text: RawText) -> Bool {
    guard let unit = text.scalar(at: range.end)?.scalar, unit == "C" || unit == "F" else { return false }
    var at = range.start
    if let (scalar, space) = text.scalar(before: at), scalar.properties.isWhitespace { at = space.start }
    return isBehindDigit(at, in: text)
  }

  private func isBehindDigit(_ offset: Int, in text: RawText) -> Bool {
    text.scalar(before: offset).map { $0.scalar.properties.numericType == .decimal } ?? false
  }
}
