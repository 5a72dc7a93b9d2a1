import LavoirFindings
import LavoirText

/// Replaces the straight apostrophe inside words: l'eau, aujourd'hui.
struct CurlyApostrophe: Detector {
  static let rule = Rule(
    id: "curly-apostrophe",
    summary: "An apostrophe is straight.",
    why: """
      The straight apostrophe is a makeshift of the typewriter; print has ’ (U+2019). Only between letters, or behind an
      elided word: marks of minutes and feet, quotes of code and the letter ʻokina stay.
      """,
    category: .typography,
    severity: .minor,
    fires: ["L⟦'→’⟧eau n⟦'→’⟧est pas froide aujourd⟦'→’⟧hui.", "C⟦'→’⟧est l⟦'→’⟧« ami » d⟦'→’⟧hier."],
    silent: ["L’eau est froide.", "Il mesure 5' 10\".", "const s = 'bonjour';", "Don't look back, it's over now."])

  func findings(in text: AnalyzedText) -> [Finding] {
    let inside = text.marks[.straightApostrophe].flatMap { findings(inside: $0, in: text) }
    return inside + text.marks[.looseApostrophe].compactMap { behindElided($0, in: text) }
  }

  private func findings(inside index: Int, in text: AnalyzedText) -> [Finding] {
    guard text.isProse(index) else { return [] }
    return text.tokens[index].range.indices.filter { text.bytes[$0] == UInt8(ascii: "'") }.map(finding)
  }

  /// The apostrophe of an elided word that quotes or emphasis follow.
  private func behindElided(_ index: Int, in text: AnalyzedText) -> Finding? {
    guard text.isMark(index, "'"), text.isJoined(index), index > 0, SpacedApostrophe.isElidable(index - 1, in: text),
      text.isJoined(index + 1), let next = text.token(index + 1), next.kind == .mark,
      Marks.openers.contains(next.key) || next.isMark("<"), text.isProse(index)
    else { return nil }
    return finding(at: Int(text.tokens[index].start))
  }

  private func finding(at place: Int) -> Finding {
    rule.finding(ByteRange(place, place + 1), .sure, "the apostrophe is straight", fix: Fix("’"))
  }
}
