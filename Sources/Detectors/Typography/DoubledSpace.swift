import LavoirFindings
import LavoirText

/// Finds more than one space between two words of a sentence.
struct DoubledSpace: Detector {
  static let rule = Rule(
    id: "doubled-space",
    summary: "More than one space stands between two words.",
    why: """
      A word that was deleted, or a link taken out, leaves its space behind. Only before a small word and behind a word or
      comma: behind a full stop two spaces are a typist’s habit, and tables, verse and plays are set with more.
      """,
    category: .typography,
    severity: .minor,
    fires: ["Le⟦  → ⟧facteur passe vers dix heures.", "Cette année,⟦  → ⟧les cerises sont⟦   → ⟧en avance."],
    silent: [
      "Le colis est parti.  Vous le recevrez.", "Roux         jeanne       brest", "GASTON.     Monsieur est-il là ?",
      "        je t'entends", "Lundi      8 h - 12 h", "| le  port  de | la |", "`a  b`", "nom  prénom  âge",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.wideGap].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let gap = text.gap(before: index)
    guard (2...Self.widest).contains(gap.count), text.bytes[gap.indices].allSatisfy({ $0 == 0x20 }),
      text.tokens[index].kind == .word, text.tokens[index].isSmallWord || text.tokens[index].shape.contains(.elided),
      goesOn(before: index, in: text), isSentence(around: index, in: text), text.isProse(index)
    else { return nil }
    return rule.finding(gap, .sure, "\(gap.count) spaces stand between two words", fix: Fix(" "))
  }

  /// The widest gap that a slip leaves; wider ones are set on purpose.
  private static let widest = 5

  private func goesOn(before index: Int, in text: AnalyzedText) -> Bool {
    let before = text.tokens[index - 1]
    return before.kind == .word || [",", ";", "»", ")"].contains { before.isMark($0) }
  }

  /// Whether the line is a sentence with single spaces for the most part.
  private func isSentence(around index: Int, in text: AnalyzedText) -> Bool {
    let line = text.lineTokens(around: index)
    let isShort = line.count <= Self.fewestTokens
    guard !isShort || (line.count > 3 && text.isMark(line.upperBound, ".")) else { return false }
    let gaps = line.dropFirst().map { text.gap(before: $0) }
    return gaps.count { $0.count == 1 } >= 2 * gaps.count { $0.count > 1 && text.bytes[$0.start] == 0x20 }
  }

  /// A line of fewer tokens may be a row of a table, unless it ends with a full stop.
  private static let fewestTokens = 6
}
