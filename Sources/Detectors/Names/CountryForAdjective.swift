import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a country's English name that stands for its adjective, as in « des militaires Belarus ».
struct CountryForAdjective: Detector {
  static let rule = Rule(
    id: "country-for-adjective",
    summary: "A country’s English name stands where its French adjective belongs.",
    why: """
      English puts a country’s name before or behind a noun like an adjective. Behind a French noun, with no preposition
      between, the adjective must stand, agreeing with the noun.
      """,
    category: .namedEntity,
    severity: .major,
    fires: [.init("la formation de militaires ⟦Belarus→biélorusses⟧ en Russie", .likely)],
    silent: ["la formation de militaires biélorusses", "le match Belarus – France", "les militaires de Biélorussie"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.country].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard let naming = text.knowledge.countries.naming(of: text.tokens[index]), !naming.isFrench,
      index > 0, text.tokens[index - 1].isSmallWord,
      !text.tokens[index].shape.contains(.startsLine), !text.isProtected(index)
    else { return nil }
    let noun = text.traits(index - 1)
    guard noun.contains(.noun), noun.isDisjoint(with: [.preposition, .determiner]), let number = noun.number,
      !(text.token(index + 1)?.shape.contains(.capitalised) ?? false), !text.isMark(index + 1, "–"),
      !text.isMark(index + 1, "-"), let demonym = naming.country?.demonym, !demonym.isEmpty,
      let adjective = text.knowledge.lexicon.inflect(
        demonym, .adjective, gender: noun.gender ?? .masculine, number: number)
    else { return nil }
    return Finding(
      rule: rule.id, range: text.tokens[index].range, category: .namedEntity, severity: .major,
      certainty: number == .plural && text.isDamaged ? .sure : .likely,
      message: "« \(text.string(index)) » stands for the adjective « \(adjective) »",
      evidence: [.agreement("the noun « \(text.string(index - 1)) » stands right before it")], fix: Fix(adjective))
  }
}
