import LavoirFindings
import LavoirText

/// Finds full-width punctuation of East Asian fonts in French text: « （environ） ».
struct FullwidthMark: Detector {
  static let rule = Rule(
    id: "fullwidth-mark",
    summary: "A mark is written in its full-width form.",
    why: """
      Shops translate their pages out of Chinese and keep its marks （ ） ， ： ；, which are as wide as an ideograph. Beside
      Latin letters they are French marks (Unicode, compatibility decomposition of U+FF01–FF5E).
      """,
    category: .typography,
    severity: .minor,
    fires: ["Couleur: noir ⟦（→(⟧comme le montre l’image⟦）→)⟧"],
    silent: ["Couleur: noir (comme le montre l’image)", "le livre 論語（孔子） est ancien"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.fullwidth].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let token = text.tokens[index]
    guard let scalar = Unicode.Scalar(UInt32(token.key) - Self.offset), !isBesideIdeograph(index, in: text) else {
      return nil
    }
    return rule.finding(
      token.range, .sure, "« \(text.string(index)) » is the full-width form of « \(scalar) »",
      fix: Fix(String(scalar)))
  }

  /// Whether a letter beyond the alphabets of Europe stands near the mark: then its brackets go together.
  private func isBesideIdeograph(_ index: Int, in text: AnalyzedText) -> Bool {
    let near = max(0, index - Self.reach)..<min(text.tokens.count, index + Self.reach)
    return text.string(near).unicodeScalars.contains {
      (Self.firstIdeographic..<Self.firstFullwidth).contains($0.value)
    }
  }

  /// The distance from a full-width form to its ASCII character.
  private static let offset: UInt32 = 0xFEE0
  private static let reach = 6
  private static let firstIdeographic: UInt32 = 0x2E80
  private static let firstFullwidth: UInt32 = 0xFF00
}
