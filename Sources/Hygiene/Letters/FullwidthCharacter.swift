import LavoirFindings
import LavoirText

/// Finds full-width letters, digits and marks of East Asian fonts in French text: « （environ） », « ＡＢＣ ».
struct FullwidthCharacter: HygieneRule {
  static let rule = Rule(
    id: "fullwidth-character",
    summary: "A character is written in its full-width form.",
    why: """
      Shops translate their pages out of Chinese and keep its marks （ ） ， ： ；, which are as wide as an ideograph. Beside
      Latin letters they are those of ASCII (Unicode, compatibility decomposition of U+FF01–FF5E).
      """,
    category: .typography,
    severity: .minor,
    fires: ["Couleur: noir ⟦（→(⟧comme le montre l’image⟦）→)⟧", "le modèle ⟦Ａ→A⟧⟦１→1⟧"],
    silent: [
      "Couleur: noir (comme le montre l’image)", "le livre 論語（孔子） est ancien", "le titre « K-ON！ »", "ＮＨＫ放送",
      "Ｔｅｘｔｅ japonais : 東京",
    ])

  func findings(in text: RawText) -> [Finding] {
    text[.fullwidth].compactMap { offset in
      guard let (scalar, range) = text.scalar(at: offset), let plain = Unicode.Scalar(scalar.value - Self.offset),
        !isBesideIdeograph(range, in: text), !endsQuotedTitle(range, in: text), !isQuoted(range, in: text)
      else { return nil }
      return rule.finding(range, .sure, "« \(scalar) » is the full-width form of « \(plain) »", fix: Fix(String(plain)))
    }
  }

  /// Whether an ideograph stands near: then they go together.
  private func isBesideIdeograph(_ range: ByteRange, in text: RawText) -> Bool {
    let whole = text.stretch(around: range.start) { (0xFF01...0xFF5E).contains($0.value) }
    var (start, end) = (whole.start, whole.end)
    for _ in 0..<Self.reach {
      start = text.scalar(before: start)?.range.start ?? start
      end = text.scalar(at: end)?.range.end ?? end
    }
    return text.string(ByteRange(start, end)).unicodeScalars.contains { (0x2E80..<0xFF00).contains($0.value) }
  }

  /// Whether a mark ends a quotation: Japanese titles are quoted with theirs.
  private func endsQuotedTitle(_ range: ByteRange, in text: RawText) -> Bool {
    var at = range.end
    if let (scalar, after) = text.scalar(at: at), scalar.properties.isWhitespace { at = after.end }
    return text.scalar(at: at)?.scalar == "»" && text.scalar(at: range.start)?.scalar == "！"
  }

  /// Whether full-width letters stand between quotation marks: then they are spoken of.
  private func isQuoted(_ range: ByteRange, in text: RawText) -> Bool {
    let whole = text.stretch(around: range.start) { (0xFF01...0xFF5E).contains($0.value) }
    guard let opener = text.scalar(before: whole.start)?.scalar, let closer = text.scalar(at: whole.end)?.scalar else {
      return false
    }
    return "\"“«'‘".unicodeScalars.contains(opener) && "\"”»'’".unicodeScalars.contains(closer)
  }

  /// The distance from a full-width form to its ASCII character.
  private static let offset: UInt32 = 0xFEE0
  private static let reach = 16
}
