import LavoirFindings
import LavoirText

/// Finds a full stop, with or without a closing quote, that stands alone behind an ended sentence (`». .”`).
struct StrayStop: Detector {
  static let rule = Rule(
    id: "stray-stop",
    summary: "A full stop stands alone behind the end of a sentence.",
    why: """
      English sets the full stop inside the quotes, French outside. A page translated in pieces gets both, and a closing
      quote of the other style behind.
      """,
    category: .punctuation,
    severity: .major,
    fires: ["à court et moyen terme »⟦. .”→.⟧", "Il part⟦. .→.⟧"],
    silent: [
      "à court et moyen terme ».", "Il part...", "Il part. . . Puis revient.",
      "Il faut la version 4.5. .NET est libre.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.stopRun].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard text.isMark(index - 1, "."), text.tokens[index].range.count == 1, text.tokens[index - 1].range.count == 1,
      !text.tokens[index].shape.contains(.joined), !text.tokens[index].shape.contains(.startsLine),
      !text.isMark(index + 1, "."), !isName(index, in: text), !text.isMark(index - 2, "."), index > 1
    else { return nil }
    let hasQuote =
      text.token(index + 1).map {
        $0.kind == .mark && $0.shape.contains(.joined) && Marks.closingQuotes.contains($0.key)
      } ?? false
    let run = index - 1..<(hasQuote ? index + 2 : index + 1)
    return Finding(
      rule: rule.id, range: text.byteRange(run), category: .punctuation, severity: .major, certainty: .sure,
      message: "« \(text.string(run)) » stands behind the end of the sentence", fix: Fix("."))
  }
  /// Whether the stop begins a name: « .NET ».
  private func isName(_ index: Int, in text: AnalyzedText) -> Bool {
    text.token(index + 1).map { $0.kind == .word && $0.shape.contains(.joined) } ?? false
  }
}
