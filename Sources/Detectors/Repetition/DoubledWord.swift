import LavoirFindings
import LavoirText

/// Finds a little word that stands twice in a row (« et le le cycle »).
struct DoubledWord: Detector {
  static let rule = Rule(
    id: "doubled-word",
    summary: "An article, preposition or conjunction stands twice in a row.",
    why: """
      Translation in pieces doubles the word at a seam. Only words that French never doubles are taken: « nous nous »,
      « vous vous », « très très » and the like are good French.
      """,
    category: .duplication,
    severity: .minor,
    fires: ["une autre controverse, et ⟦le le→le⟧ cycle continue", "il vient ⟦avec avec→avec⟧ elle"],
    silent: ["nous nous rendons à Paris", "prends-le le matin", "très très bien", "les faits de De Gaulle"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.doubled].compactMap { index in
      guard Self.words.contains(text.tokens[index]), text.tokens[index].isSmallWord,
        !text.tokens[index - 1].shape.contains(.joined), !text.isMark(index + 1, "-")
      else { return nil }
      let pair = index - 1..<index + 1
      return Finding(
        rule: rule.id, range: text.byteRange(pair), category: .duplication, severity: .minor, certainty: .sure,
        message: "« \(text.string(index)) » stands twice", fix: Fix(text.string(index - 1)))
    }
  }

  private static let words: WordSet = [
    "le", "les", "des", "du", "au", "aux", "et", "dans", "pour", "par", "sur", "avec", "une", "sans", "chez", "vers",
    "mais",
  ]
}
