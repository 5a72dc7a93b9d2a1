import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a word coordinated with itself: « durable et durable », « alarme, alarme, interphone ».
struct CoordinatedTwin: Detector {
  static let rule = Rule(
    id: "coordinated-twin",
    summary: "A word is coordinated with itself.",
    why: """
      Two English synonyms (durable and long-lasting) become one French word twice. Nouns and adjectives only, and in a list
      only between other members; « encore et encore », « des pages et des pages », « non, non » are emphasis.
      """,
    category: .duplication,
    severity: .minor,
    fires: [
      .init("une utilisation ⟦durable et durable→durable⟧ du matériau", .likely),
      .init("double vitrage, ⟦alarme, alarme→alarme⟧, interphone", .likely),
    ],
    silent: [
      "encore et encore", "des pages et des pages", "des heures et heures", "non, non, rien de rien",
      "un homme, homme de bien", "une vitre solide et durable", "mot et mot", "un modèle actif ou actif-passif",
      "L’art pour l’art et l’art",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.coordinatedTwin].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at second: Int, in text: AnalyzedText) -> Finding? {
    let (first, joiner) = (second - 2, second - 1)
    guard first > 0, text.tokens[first].isSmallWord, !text.isMark(first - 1, "-"),
      !text.isWord(first - 1, oneOf: "non", "quasi", "semi"), text.tokens[second].isSmallWord,
      text.tokens[second].range.count > 3, !text.isMark(second + 1, "-"),
      text.traits(second).isDisjoint(with: [.adverb, .interjection, .pronoun, .preposition, .infinitive]),
      text.isMark(joiner, ",") ? isListed(first, second, in: text) : isSingularOrAdjective(second, in: text)
    else { return nil }
    let range = first..<second + 1
    return rule.finding(
      text.byteRange(range), .likely, "« \(text.string(second)) » is coordinated with itself",
      fix: Fix(text.string(first)))
  }

  /// Whether both stand alone between commas, as members of a longer list.
  private func isListed(_ first: Int, _ second: Int, in text: AnalyzedText) -> Bool {
    text.isMark(first - 1, ",") && text.isMark(second + 1, ",") && text.traits(second).contains(.noun)
  }

  /// « des heures et heures » and « mot et mot » are emphasis; an adjective is not.
  private func isSingularOrAdjective(_ second: Int, in text: AnalyzedText) -> Bool {
    let next = text.token(second + 1)
    return text.traits(second).contains(.adjective) && text.traits(second).isDisjoint(with: .finiteVerb)
      && (next == nil || next?.kind == .mark || text.traits(second + 1).isDisjoint(with: .adjective))
  }
}
