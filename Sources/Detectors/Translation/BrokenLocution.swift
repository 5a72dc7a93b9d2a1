import LavoirFindings
import LavoirLexicons
import LavoirText

/// Restores the one word that completes a locution where a foreign word stands in its place.
struct BrokenLocution: Detector {
  static let rule = Rule(
    id: "broken-locution",
    summary: "A foreign word stands inside a French locution.",
    why: """
      A spinner does not know that « en tout état de cause » is one unit, and swaps its noun for an English synonym. The
      words around the intruder are those of a locution, and only one word completes it: that word stood there.
      """,
    category: .spun,
    severity: .major,
    fires: ["En tout état de ⟦trigger→cause⟧, il viendra."],
    silent: ["En tout état de cause, il viendra.", "un état de fait"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.unknownWord].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard text.traits(index).contains(.english), !text.isProtected(index) else { return nil }
    for (before, after) in Self.windows {
      guard let words = Self.words(text, index, before, after) else { continue }
      let fillers = text.knowledge.lexicon.locutionFillers(before: words.before, after: words.after)
      guard fillers.count == 1, let filler = fillers.first else { continue }
      let locution = (words.before + [filler] + words.after).joined(separator: " ")
      let substitution = Substituter(text).phrase(filler, for: index..<index + 1)
      return Finding(
        rule: rule.id, range: substitution.range, category: .spun, severity: .major, certainty: .sure,
        message: "« \(text.string(index)) » stands for « \(filler) » in « \(locution) »",
        evidence: [.notFrench(text.string(index)), .locution(locution)], fix: Fix(substitution.replacement))
    }
    return nil
  }

  /// How many words before and behind the slot are tried, the tightest first. Three words in all at least: two leave
  /// too many locutions open.
  private static let windows = [(4, 0), (3, 1), (2, 2), (1, 3), (3, 0), (2, 1), (1, 2), (0, 4), (0, 3)]

  /// The words around a token, if there are that many on its line with no mark between.
  private static func words(
    _ text: AnalyzedText, _ index: Int, _ before: Int, _ after: Int
  ) -> (before: [String], after: [String])? {
    let range = index - before..<index + after + 1
    guard range.lowerBound >= 0, range.upperBound <= text.tokens.count,
      range.allSatisfy({ text.tokens[$0].kind == .word }),
      range.dropFirst().allSatisfy({ !text.tokens[$0].shape.contains(.startsLine) })
    else { return nil }
    let folded = { (index: Int) in Folding.folded(text.string(index)) }
    return ((range.lowerBound..<index).map(folded), (index + 1..<range.upperBound).map(folded))
  }
}
