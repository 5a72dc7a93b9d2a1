import LavoirFindings
import LavoirText

/// Finds a list item that touches its asterisk: « *Conception solide ».
struct GluedBullet: Detector {
  static let rule = Rule(
    id: "glued-bullet",
    summary: "The asterisk of a list item has no space behind it.",
    why: """
      Without the space Markdown takes the asterisk for the begin of emphasis, and no list is shown. Only where two lines
      at least begin so and no second asterisk follows on them.
      """,
    category: .typography,
    severity: .minor,
    fires: [.init("⟦*→* ⟧Conception solide\n⟦*→* ⟧Facile à nettoyer", .likely)],
    silent: ["* Conception solide\n* Facile", "*accentué* et\n*aussi*", "*Une seule note", "**gras**\n**gras**"])

  func findings(in text: AnalyzedText) -> [Finding] {
    let bullets = text.marks[.asterisk].filter { isBullet($0, in: text) }
    guard bullets.count > 1 else { return [] }
    return bullets.map {
      rule.finding(text.tokens[$0].range, .likely, "a space is missing behind the asterisk", fix: Fix("* "))
    }
  }

  private func isBullet(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.tokens[index].shape.contains(.startsLine), !text.isInCode(index), let next = text.token(index + 1),
      next.shape.contains(.joined), next.kind == .word || next.kind == .number
    else { return false }
    for other in index + 1..<min(text.tokens.count, index + 200) {
      if text.tokens[other].shape.contains(.startsLine) { break }
      if text.isMark(other, "*") { return false }
    }
    return true
  }
}
