import LavoirFindings
import LavoirText

/// Finds ligatures of fonts, letters of mathematics used as a font, and units squeezed into one character.
struct CompatibilityCharacter: HygieneRule {
  static let rule = Rule(
    id: "compatibility-character",
    summary: "A character of fonts stands for letters.",
    why: """
      Copied out of PDF files, « ﬁ » is one character; « 𝗚𝗿𝗮𝘁𝘂𝗶𝘁 » is made of letters of mathematics; « ℃ » and « ㎞ » come from
      East Asian fonts. Searches and dictionaries do not find such words. Unicode says what each stands for (compatibility
      decomposition). A sign alone stays: it is spoken of, or it is mathematics.
      """,
    category: .encoding,
    severity: .minor,
    fires: ["la ⟦ﬁ→fi⟧n, l’o⟦ﬃ→ffi⟧ce", "⟦𝗚𝗿𝗮𝘁𝘂𝗶𝘁→Gratuit⟧ !", "20 ⟦℃→°C⟧", "12 ⟦㎞→km⟧"],
    silent: ["la ligature « ﬁ »", "soit 𝑓 une fonction", "x² et ½", "Louis Ⅳ", "℃は温度"])

  func findings(in text: RawText) -> [Finding] {
    var end = 0
    return text[.compatibility].compactMap { offset in
      guard offset >= end, let (scalar, _) = text.scalar(at: offset) else { return nil }
      let isFont = Self.isOfFont(scalar)
      let range =
        isFont ? text.stretch(around: offset, while: Self.isOfFont) : text.stretch(around: offset) { $0 == scalar }
      end = range.end
      let old = text.string(range)
      guard !isFont || old.unicodeScalars.count > 1, !standsAlone(scalar, range, in: text),
        !isBesideIdeograph(range, in: text)
      else { return nil }
      let new = CharacterForms.compatible(old).replacing("\u{2BC}", with: "’").replacing("m2", with: "m²")
        .replacing("m3", with: "m³")
      return rule.finding(
        range, .sure, "« \(old) » stands for « \(new) »",
        evidence: [.rule("Unicode’s compatibility decomposition")], fix: Fix(new))
    }
  }

  /// Letters of mathematics and circled ones, which make words only where they are a font.
  private static func isOfFont(_ scalar: Unicode.Scalar) -> Bool {
    (0x1D400...0x1D7FF).contains(scalar.value) || (0x24B6...0x24E9).contains(scalar.value)
  }

  /// Whether a ligature stands with no letter beside it.
  private func standsAlone(_ scalar: Unicode.Scalar, _ range: ByteRange, in text: RawText) -> Bool {
    guard (0xFB00...0xFB06).contains(scalar.value) else { return false }
    return [text.scalar(before: range.start), text.scalar(at: range.end)].allSatisfy { neighbour in
      neighbour.map { !$0.scalar.properties.isAlphabetic } ?? true
    }
  }

  private func isBesideIdeograph(_ range: ByteRange, in text: RawText) -> Bool {
    [text.scalar(before: range.start), text.scalar(at: range.end)].contains { neighbour in
      neighbour.map { (0x2E80..<0xA000).contains($0.scalar.value) && !Self.isUnit($0.scalar) } ?? false
    }
  }

  private static func isUnit(_ scalar: Unicode.Scalar) -> Bool { (0x3371...0x33DF).contains(scalar.value) }
}
