import LavoirFindings
import LavoirText

/// Sets the no-break space between a number and %, a currency, ° or a unit.
struct SymbolSpace: Detector {
  static let rule = Rule(
    id: "symbol-space",
    summary: "The space between a number and its symbol is not that of the profile.",
    why: """
      A number and its symbol stay on one line, and apart (ISO 80000-1, 7.1.4). Single letters count as units only where no
      code, network (5G) or size has them; the degree of an angle, minutes and dollars before the number stay.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Un taux de 3,5⟦ →\u{A0}⟧% à 4⟦→\u{A0}⟧%.", "Il coûte 15⟦→\u{A0}⟧€.", "Il fait 30⟦→\u{A0}⟧°C à l’ombre.",
      "Il fait 30⟦° →\u{A0}°⟧C à l’ombre.", "Le refuge est à 10⟦ →\u{A0}⟧km.",
      "Ajoutez 20⟦→\u{A0}⟧cl et 64⟦→\u{A0}⟧Go.",
      "Une surface de 80⟦ →\u{A0}⟧m² et 3 millions⟦ →\u{A0}⟧$.",
    ],
    silent: [
      "Un taux de 3,5\u{A0}%.", "width: 50%; }", "Un angle de 45° suffit.", "Il mesure 5' 10\".", "à 48° 51' 24\" N",
      "La 5G, le A4.",
      "de $2,700", "un 4x4 de 1920x1080 en 3D", "Rendez-vous à 12h et 2h30.", "10 m'en ont parlé",
      "la valeur 0L ou nulle",
      "un nom de fichier 5%20",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.symbol].compactMap { symbol($0, in: text) }
      + text.marks[.number].compactMap { spacedUnit($0, in: text) ?? gluedUnit($0, in: text) }
  }

  private static let message = "the space between the number and its symbol is another one"

  private func symbol(_ index: Int, in text: AnalyzedText) -> Finding? {
    guard text.continuesLine(index), isQuantity(index - 1, in: text), text.isProse(index) else { return nil }
    if text.isMark(index, "°") { return degree(index, in: text) }
    guard !isFormula(index, in: text) else { return nil }
    let isPercent = text.isMark(index, "%") || text.isMark(index, "‰")
    // « 5%20 » is an escape of addresses.
    if text.isJoined(index + 1), text.token(index + 1)?.kind == .number { return nil }
    return text.spaceFinding(rule, before: index, isPercent ? .percent : .currency, Self.message)
  }

  /// « 30°C », « 30° C », « 30 ° C ».
  private func degree(_ index: Int, in text: AnalyzedText) -> Finding? {
    guard text.continuesLine(index + 1), text.tokens[index - 1].kind == .number,
      text.isWord(index + 1, oneOf: "c", "f"), text.tokens[index + 1].shape.contains(.capitalised),
      !text.isJoined(index + 2) || text.tokens[index + 2].kind == .mark
    else { return nil }
    let wanted = text.knowledge.typography.space(.unit).text + "°"
    let range = ByteRange(text.gap(before: index).start, Int(text.tokens[index + 1].start))
    guard text.string(range) != wanted else { return nil }
    return rule.finding(range, .sure, Self.message, fix: Fix(wanted))
  }

  /// Whether a number, or « millions », stands before the symbol.
  private func isQuantity(_ before: Int, in text: AnalyzedText) -> Bool {
    if text.tokens[before].kind == .number { return endsInDigit(before, in: text) && !hasSignBefore(before, in: text) }
    return text.isWord(before, oneOf: "million", "millions", "milliard", "milliards") && !text.isJoined(before + 1)
  }

  private func endsInDigit(_ index: Int, in text: AnalyzedText) -> Bool {
    text.bytes[Int(text.tokens[index].end) - 1] &- 0x30 < 10
  }

  /// Whether the number belongs to a code or formula: a letter, hyphen behind a word, or dollar is joined to it.
  private func hasSignBefore(_ number: Int, in text: AnalyzedText) -> Bool {
    guard text.isJoined(number) else { return false }
    if text.isMark(number - 1, "-") { return text.isJoined(number - 1) && text.tokens[number - 2].kind == .word }
    return text.tokens[number - 1].kind != .mark || text.isMark(number - 1, "$") || text.isMark(number - 1, "£")
  }

  /// Whether a dollar is the end of a formula (`$x = 2$`): one that opens stands before it on the line.
  private func isFormula(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.isMark(index, "$") else { return false }
    let line = text.line(around: Int(text.tokens[index].start)).content
    var place = index - 1
    while place >= 0, Int(text.tokens[place].start) >= line.start {
      if text.isMark(place, "$"), text.isJoined(place + 1), !text.continuesLine(place) || !text.isJoined(place) {
        return true
      }
      place -= 1
    }
    return false
  }

  /// A number and a unit with a space between.
  private func spacedUnit(_ index: Int, in text: AnalyzedText) -> Finding? {
    let unit = index + 1
    guard text.isSpaced(unit), endsInDigit(index, in: text), text.tokens[unit].kind == .word,
      !hasSignBefore(index, in: text), Self.units.contains(text.string(unit)), endsUnit(unit, in: text),
      text.isProse(index)
    else { return nil }
    return text.spaceFinding(rule, before: unit, .unit, Self.message)
  }

  /// Whether the unit ends here, with an exponent or another unit behind a stroke at most.
  private func endsUnit(_ unit: Int, in text: AnalyzedText) -> Bool {
    guard text.isJoined(unit + 1), let next = text.token(unit + 1) else { return true }
    return next.kind == .mark && !next.isMark("-") && !next.isMark("'") && !next.isMark("’")
  }

  /// A unit written together with its number.
  private func gluedUnit(_ index: Int, in text: AnalyzedText) -> Finding? {
    let number = text.string(index)
    let digits = number.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
    let unit = String(number.dropFirst(digits.count))
    guard !unit.isEmpty, Self.units.contains(unit), !hasSignBefore(index, in: text), endsUnit(index, in: text),
      text.isProse(index), unit.count > 1 || isLoneUnit(unit, of: digits)
    else { return nil }
    let place = Int(text.tokens[index].start) + digits.utf8.count
    return rule.finding(
      ByteRange(place, place), .sure, Self.message, fix: Fix(text.knowledge.typography.space(.unit).text))
  }

  /// Whether a single letter behind digits can be nothing but a unit: « 100m », « 9,58s », not « 5s », « 4g ».
  private func isLoneUnit(_ unit: String, of digits: Substring) -> Bool {
    guard digits != "0" else { return false }
    return ["m", "l", "L"].contains(unit) || unit == "g" && digits.count > 1
      || digits.contains(",") && "sWVt".contains(unit)
  }

  /// The signs of units (BIPM, *Le Système international d’unités*, and those in use with it).
  private static let units: Set<String> = [
    "km", "hm", "dam", "m", "dm", "cm", "mm", "µm", "nm", "kg", "hg", "g", "dg", "cg", "mg", "µg", "t", "l", "L", "hl",
    "dl", "cl", "ml", "mL", "cL", "ha", "Hz", "kHz", "MHz", "GHz", "W", "kW", "MW", "GW", "TW", "Wh", "kWh", "MWh",
    "GWh",
    "TWh", "V", "kV", "mV", "mA", "kJ", "MJ", "kcal", "hPa", "kPa", "bar", "dB", "ko", "Ko", "Mo", "Go", "To", "kB",
    "MB",
    "GB", "TB", "kbit", "Mbit", "Gbit", "s", "ms", "min", "mol", "lm", "lx", "eV", "keV", "MeV", "GeV", "mSv", "CHF",
    "EUR", "USD",
  ]
}
