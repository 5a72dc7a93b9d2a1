import LavoirFindings
import LavoirText

/// Finds characters that nobody sees: of no width, soft hyphens, selectors, fillers, tags.
struct InvisibleCharacter: HygieneRule {
  static let rule = Rule(
    id: "invisible-character",
    summary: "A character that cannot be seen stands in the text.",
    why: """
      Spaces of no width, soft hyphens, joiners and selectors come along when pages are copied. They cut words for every
      search and dictionary. They are at home in emoji, and in scripts that need them (Arabic, Indic, Thai, Mongolian, Han):
      beside a letter of those they stay.
      """,
    category: .encoding,
    severity: .minor,
    fires: ["sou⟦\u{AD}→⟧vent", "un ⟦\u{200B}→⟧mot", "dé⟦\u{2060}→⟧but", "l’eau⟦\u{FEFF}→⟧ vive", "un ⟦\u{2063}→⟧ami"],
    silent: [
      "👩\u{200D}🔬 et ❤\u{FE0F}", "\u{FEFF}au début d’un fichier", "می\u{200C}خواهم", "क्\u{200D}ष", "1\u{FE0F}\u{20E3}",
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "葛\u{E0100}",
    ])

  func findings(in text: RawText) -> [Finding] {
    text[.invisible].compactMap { offset in
      guard let (scalar, range) = text.scalar(at: offset), !isAtHome(scalar, range, in: text) else { return nil }
      let parts = scalar == "\u{200B}" && gluesWords(range, in: text)
      return rule.finding(
        range, parts ? .likely : .sure, "\(Self.name(scalar)) cannot be seen",
        evidence: [.rule("no emoji and no script that needs it stands beside it")], fix: Fix(parts ? " " : ""))
    }
  }

  /// Whether something beside the character needs it.
  private func isAtHome(_ scalar: Unicode.Scalar, _ range: ByteRange, in text: RawText) -> Bool {
    let (before, after) = (text.scalar(before: range.start)?.scalar, text.scalar(at: range.end)?.scalar)
    if scalar == "\u{FEFF}", range.start == 0 { return true }
    if scalar == "\u{AD}" { return before.map(needsJoiners) ?? false }
    // A space of no width stays between two letters of such a script, not between a word and a space.
    if scalar == "\u{200B}" { return before.map(needsJoiners) ?? false && after.map(needsJoiners) ?? false }
    if let before, needsJoiners(before) { return true }
    if scalar != "\u{FE0F}", let after, needsJoiners(after) { return true }
    switch scalar.value {
    case 0xFE00...0xFE0F: return before.map { takesSelector($0) } ?? false
    case 0xE0000...0xE00FF: return isInFlag(range.start, in: text)
    case 0x200D: return before.map(isPicture) ?? false && after.map(isPicture) ?? false
    default: return false
    }
  }

  /// Whether a character is a letter of a script with joiners or variants, that is of none of Europe’s.
  private func needsJoiners(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x590 && !(0x1D00..<0x2E80).contains(scalar.value) && !(0xFE00...0xFE0F).contains(scalar.value)
      && !(0xFF00..<0xFFFF).contains(scalar.value) && scalar.value < 0xE0000 && !isPicture(scalar)
      && !(0xFB00..<0xFB07).contains(scalar.value) && scalar.value != 0xFEFF
  }

  private func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    CharacterForms.isEmoji(scalar) || scalar == "\u{FE0F}"
  }

  /// Digits, # and * take one in keycaps, signs where they have an emoji.
  private func takesSelector(_ scalar: Unicode.Scalar) -> Bool {
    isPicture(scalar) || (scalar.isASCII && "0123456789#*".unicodeScalars.contains(scalar))
      || (0x2190..<0x2E80).contains(scalar.value)
  }

  /// Whether tags go back to the black flag that begins the flag of a region.
  private func isInFlag(_ offset: Int, in text: RawText) -> Bool {
    var at = offset
    for _ in 0..<Self.longestFlag {
      guard let (scalar, range) = text.scalar(before: at) else { return false }
      if scalar.value == 0x1F3F4 { return true }
      guard (0xE0000...0xE007F).contains(scalar.value) else { return false }
      at = range.start
    }
    return false
  }

  /// The flag of a region has so many tags at most (UTS #51, ED-14a: a subdivision’s code and the end).
  private static let longestFlag = 8

  /// Whether two words stand on both sides that are none together.
  private func gluesWords(_ range: ByteRange, in text: RawText) -> Bool {
    let left = text.string(ByteRange(text.word(around: range.start).start, range.start))
    let right = text.string(ByteRange(range.end, text.word(around: range.end).end))
    guard left.count > 1, right.count > 1 else { return false }
    return !text.isWord(left + right) && text.isWord(left) && text.isWord(right)
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      + (scalar.properties.name.map { " (\($0.lowercased()))" } ?? "")
  }
}
