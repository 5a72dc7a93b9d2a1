import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds an article that lost its first letter: « es bougies » for « Les bougies ».
struct LostInitial: Detector {
  static let rule = Rule(
    id: "lost-initial",
    summary: "An article has lost its first letter.",
    why: """
      A decorated initial, or a cut at the wrong place, takes the first letter of a paragraph away: « es bougies ». « es » is
      a verb of the second person; before a plural noun and without « tu » it can be nothing but « les » or « des ».
      """,
    category: .typography,
    severity: .major,
    fires: [.init("la marque de qualité ⟦es→les⟧ bougies de mariage", .likely)],
    silent: ["tu es gens", "toi qui es soldats", "licencié es lettres", "docteur ès sciences", "es-tu là", "où es tu"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.secondPersonBe].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard text.tokens[index].isSmallWord, !text.tokens[index].shape.contains(.joined), let noun = text.token(index + 1),
      noun.isSmallWord,
      !noun.shape.contains(.startsLine), text.traits(index + 1).contains(.noun),
      text.traits(index + 1).number == .plural, !text.isInForeignLine(index),
      !text.isWord(index + 1, oneOf: "lettres", "sciences", "arts"),
      !(max(0, index - 3)..<index).contains(where: { text.isWord($0, oneOf: "tu", "t'", "qui", "toi") })
    else { return nil }
    return rule.finding(
      text.tokens[index].range, .likely, "« es » has lost its first letter",
      evidence: [.rule("a plural noun follows, and no « tu » stands before")],
      fix: Fix("les", alternatives: ["des", "ces"]))
  }
}
