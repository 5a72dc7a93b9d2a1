import LavoirFindings
import LavoirText

/// Replaces the straight apostrophe inside words: l'eau, aujourd'hui.
struct CurlyApostrophe: Detector {
  static let rule = Rule(
    id: "curly-apostrophe",
    summary: "An apostrophe is straight.",
    why: """
      The straight apostrophe is a makeshift of the typewriter; print has ’ (U+2019). Only between letters, behind an elided
      word, or behind a word of popular speech (« aut' chose ») where no such mark opens on the line: marks of minutes and
      feet, quotes of code and the letter ʻokina stay.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "L⟦'→’⟧eau n⟦'→’⟧est pas froide aujourd⟦'→’⟧hui.", "C⟦'→’⟧est l⟦'→’⟧« ami » d⟦'→’⟧hier.",
      "Y en a pas d⟦'→’⟧aut⟦'→’⟧ comme elle.",
    ],
    silent: [
      "L’eau est froide.", "Du rock 'n' roll et le mot 'petit' ici.", "Il mesure 5' 10\".", "const s = 'bonjour';",
      "Don't look back, it's over now.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let inside = text.marks[.straightApostrophe].flatMap { findings(inside: $0, in: text) }
    return inside + text.marks[.looseApostrophe].compactMap { behindWord($0, in: text) }
  }

  private func findings(inside index: Int, in text: AnalyzedText) -> [Finding] {
    guard text.isProse(index) else { return [] }
    return text.tokens[index].range.indices.filter { text.bytes[$0] == UInt8(ascii: "'") }.map(finding)
  }

  /// The apostrophe of an elided word that quotes or emphasis follow, or of a word cut short before a space.
  private func behindWord(_ index: Int, in text: AnalyzedText) -> Finding? {
    guard text.isMark(index, "'"), text.isJoined(index), index > 0, text.tokens[index - 1].kind == .word,
      text.isProse(index)
    else { return nil }
    let next = text.token(index + 1)
    let isElided =
      SpacedApostrophe.isElidable(index - 1, in: text) && text.isJoined(index + 1) && next?.kind == .mark
      && (Marks.openers.contains(next?.key ?? 0) || text.isMark(index + 1, "<"))
    let isCut = text.isSpaced(index + 1) && next?.isSmallWord == true && !hasOpening(around: index, in: text)
    return isElided || isCut ? finding(at: Int(text.tokens[index].start)) : nil
  }

  /// Whether a straight apostrophe opens a quotation on the line.
  private func hasOpening(around index: Int, in text: AnalyzedText) -> Bool {
    text.lineTokens(around: index).contains { text.isMark($0, "'") && !text.isJoined($0) }
  }

  private func finding(at place: Int) -> Finding {
    rule.finding(ByteRange(place, place + 1), .sure, "the apostrophe is straight", fix: Fix("’"))
  }
}
