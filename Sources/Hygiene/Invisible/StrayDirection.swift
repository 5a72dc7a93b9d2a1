import LavoirFindings
import LavoirText

/// Finds marks that turn the direction of writing where nothing is written from right to left.
struct StrayDirection: HygieneRule {
  static let rule = Rule(
    id: "stray-direction",
    summary: "A mark of writing direction stands in a line without right-to-left text.",
    why: """
      Marks of direction belong beside Arabic, Hebrew and other scripts that run from right to left. In a line that has none
      they came along from a page; an override even shows letters in another order than they are stored.
      """,
    category: .encoding,
    severity: .minor,
    fires: ["le ⟦\u{200E}→⟧mot", "⟦\u{202A}→⟧Paris⟦\u{202C}→⟧"],
    silent: ["le mot \u{200F}שלום\u{200F} en hébreu", "« \u{2067}سلام\u{2069} »"])

  func findings(in text: RawText) -> [Finding] {
    text.lines(with: .direction).flatMap { line, places -> [Finding] in
      guard !hasRightToLeft(line, in: text) else { return [] }
      return places.compactMap { text.scalar(at: $0)?.range }.map {
        rule.finding(
          $0, .sure, "a mark of writing direction", evidence: [.rule("the line has no right-to-left letter")],
          fix: Fix(""))
      }
    }
  }

  /// Whether a letter of a right-to-left script stands in a line (their blocks are U+0590–U+08FF, U+FB1D–U+FEFC and
  /// U+10800–U+10FFF).
  private func hasRightToLeft(_ line: ByteRange, in text: RawText) -> Bool {
    text.string(line).unicodeScalars.contains {
      (0x590..<0x900).contains($0.value) && $0.value != 0x61C
        || (0xFB1D..<0xFEFD).contains($0.value)
          && !(0xFE00..<0xFE70).contains($0.value)
        || (0x10800..<0x11000).contains($0.value)
    }
  }
}
