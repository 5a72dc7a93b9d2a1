import LavoirFindings
import LavoirText

/// Finds a straight quote that stands beside a guillemet: « "« barque »" ».
struct QuoteBesideGuillemet: Detector {
  static let rule = Rule(
    id: "quote-beside-guillemet",
    summary: "A straight quote stands beside a guillemet.",
    why: """
      A program that turns straight quotes into guillemets, or a hand that forgets the old ones, leaves both. Only where the
      straight quotes of the paragraph all stand so: round one pair, or a single one that has no partner.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Le mot ⟦\"→⟧« barque »⟦\"→⟧ figure au vers.", "Il a dit « à demain »⟦\"→⟧ et il est sorti.",
      "Elle répétait «⟦\"→⟧ patience ⟦\"→⟧» à ses élèves.", "Le panneau : ⟦\"→⟧« sens interdit ».",
    ],
    silent: [
      "Il note : « l’œuvre est \"inachevée\" ».", "\"Il lit « Le Monde »\" dit-elle.", "\"« A » et « B »\"",
      "« \"mot\" »", "<a title=\"« x »\">",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let straight = Array(text.marks[.quote]).filter { text.isMark($0, "\"") }
    let byParagraph = Dictionary(grouping: straight, by: text.paragraphIndex)
    return byParagraph.keys.sorted().flatMap { findings(for: byParagraph[$0, default: []], in: text) }
  }

  private func findings(for quotes: [Int], in text: AnalyzedText) -> [Finding] {
    guard quotes.count <= 2, quotes.allSatisfy({ isBeside($0, in: text) && text.isProse($0) }) else { return [] }
    if quotes.count == 2, (quotes[0] + 1..<quotes[1]).count(where: { text.isMark($0, "«") || text.isMark($0, "»") }) > 2
    {
      return []
    }
    return quotes.map {
      rule.finding(text.tokens[$0].range, .sure, "a straight quote stands beside a guillemet", fix: Fix(""))
    }
  }

  /// Whether a guillemet that turns the same way touches a straight quote, and nothing else does on the side of the words.
  private func isBeside(_ index: Int, in text: AnalyzedText) -> Bool {
    let isOutside =
      text.isMark(index + 1, "«") && text.isJoined(index + 1) && !text.isJoined(index)
      || text.isMark(index - 1, "»") && text.isJoined(index)
        && !(text.token(index + 1)?.kind == .word && text.isJoined(index + 1))
    let isInside =
      text.isMark(index - 1, "«") && text.isJoined(index) && text.isSpaced(index + 1)
      || text.isMark(index + 1, "»") && text.isJoined(index + 1) && text.isSpaced(index)
    return isOutside || isInside
  }
}
