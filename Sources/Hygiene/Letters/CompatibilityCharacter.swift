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
    fires: ["la ⟦ﬁ→fi⟧n, l’o⟦ﬃ→ffi⟧ce", "⟦𝗚𝗿𝗮𝘁𝘂𝗶𝘁→Gratuit⟧ ⟦𝗲𝘁→et⟧ rapide !", "20 ⟦℃→°C⟧", "12 ⟦㎞→km⟧"],
    silent: ["la ligature « ﬁ »", "soit 𝑓 une fonction", "𝑎𝑥 + 𝑏", "le triangle 𝐴𝐵𝐶", "x² et ½", "Louis Ⅳ", "℃は温度"])

  func findings(in text: RawText) -> [Finding] {
    text.lines(with: .compatibility).flatMap { _, places in
      let runs = runs(at: places, in: text)
      let hasWord = runs.contains { Self.isOfFont($0.scalar) && isWord($0.range, in: text) }
      return runs.compactMap { scalar, range -> Finding? in
        guard !Self.isOfFont(scalar) || (hasWord && text.string(range).unicodeScalars.count > 1) else { return nil }
        return standsAlone(scalar, range, in: text) || isBesideIdeograph(range, in: text)
          ? nil : finding(range, in: text)
      }
    }
  }

  /// The stretches of such characters, each with its first.
  private func runs(at places: [Int], in text: RawText) -> [(scalar: Unicode.Scalar, range: ByteRange)] {
    var end = 0
    return places.compactMap { offset in
      guard offset >= end, let (scalar, _) = text.scalar(at: offset) else { return nil }
      let range = text.stretch(around: offset) { Self.isOfFont(scalar) ? Self.isOfFont($0) : $0 == scalar }
      end = range.end
      return (scalar, range)
    }
  }

  private func finding(_ range: ByteRange, in text: RawText) -> Finding {
    let old = text.string(range)
    let new = CharacterForms.compatible(old).replacing("\u{2BC}", with: "’").replacing("m2", with: "m²")
      .replacing("m3", with: "m³")
    return rule.finding(
      range, .sure, "« \(old) » stands for « \(new) »", evidence: [.rule("Unicode’s compatibility decomposition")],
      fix: Fix(new))
  }

  /// Whether letters of a font make a word or number, and no product or polygon: digits, four letters that are no
  /// capitals, three that French has, or five.
  private func isWord(_ range: ByteRange, in text: RawText) -> Bool {
    let plain = CharacterForms.compatible(text.string(range))
    if plain.count > 4 || (plain.count > 1 && plain.allSatisfy(\.isNumber)) { return true }
    return plain != plain.uppercased() && (plain.count > 3 || (plain.count > 2 && text.isKnown(plain)))
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
