import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds an adjective right behind its noun that has the other number: « des systèmes informatique ».
struct AdjectiveNumber: Detector {
  static let rule = Rule(
    id: "adjective-number",
    summary: "An adjective differs in number from the noun right before it.",
    why: """
      English adjectives have no plural, and a phrase put together from pieces keeps the singular. Only a noun behind its
      own determiner of the same number is looked at, and an adjective that no noun or second adjective follows: « les
      langues française et anglaise » is good French.
      """,
    category: .agreement,
    severity: .minor,
    fires: [
      .init("les systèmes ⟦numérique→numériques⟧ sont lents", .likely),
      .init("un équipement ⟦ferroviaires→ferroviaire⟧ d’occasion", .likely),
    ],
    silent: [
      "les langues française et anglaise", "des robes bleu marine", "des produits haut de gamme",
      "les années cinquante",
      "des systèmes numériques", "des images haute définition", "les prix moyen et médian",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.numberClash].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let noun = index - 1
    guard text.tokens[index].isSmallWord, text.tokens[noun].isSmallWord,
      !InvariableAdjectives.mayStand(at: index, in: text),
      !text.isInTerm(index), !text.isWord(noun, in: Self.timeNouns),
      text.traits(index).isDisjoint(with: .presentParticiple), endsPhrase(index + 1, in: text),
      !belongsElsewhere(index, in: text)
    else { return nil }
    let sentence = TaggedSentence(around: index, in: text)
    guard sentence.tag(noun) == .noun, sentence.isAdjectival(index, in: text),
      let number = text.traits(noun).number, let gender = text.traits(noun).gender,
      let form = text.knowledge.lexicon.agreeing(text.string(index), gender: gender, number: number),
      form != text.string(index)
    else { return nil }
    let word = text.string(index)
    return rule.finding(
      text.tokens[index].range, .likely, "« \(text.string(noun)) » and « \(word) » differ in number",
      evidence: [.agreement("« \(text.string(noun)) » is \(number == .plural ? "plural" : "singular")")],
      fix: Fix(form))
  }

  /// Whether a noun before the phrase has the adjective’s number: « la vie des familles menacée ».
  private func belongsElsewhere(_ index: Int, in text: AnalyzedText) -> Bool {
    let determiner = index - 2
    let number = text.traits(index).number
    if text.isMark(determiner - 1, ",") || text.isWord(determiner - 1, in: Self.coordinators) { return true }
    if text.isWord(determiner, oneOf: "le", "la", "les", "son", "sa", "ses"), hasVerb(before: determiner, in: text) {
      return true
    }
    return text.paragraph(around: index).clamped(to: max(0, determiner - 8)..<determiner).contains {
      text.traits($0).contains(.noun) && text.traits($0).number == number
    }
  }

  /// « Elles ont terminé le match épuisées »: behind a verb and its object the adjective may be the subject’s.
  private func hasVerb(before determiner: Int, in text: AnalyzedText) -> Bool {
    text.paragraph(around: determiner).clamped(to: max(0, determiner - 12)..<determiner).contains {
      text.traits($0).contains(.finiteVerb)
    }
  }

  /// Whether nothing stands here that the adjective could belong to or be coordinated with.
  private func endsPhrase(_ next: Int, in text: AnalyzedText) -> Bool {
    guard let token = text.token(next), !token.shape.contains(.startsLine) else { return true }
    // « select() » is a name of code.
    if token.isMark("("), token.shape.contains(.joined) { return false }
    if token.kind == .mark { return !token.isMark(",") && !token.isMark("-") && !token.isMark("/") }
    return token.kind == .word && !text.isWord(next, in: Self.goingOn)
      && text.traits(next).isDisjoint(with: [.noun, .adjective, .pastParticiple])
  }

  private static let goingOn: WordSet = ["et", "ou", "ni", "que", "qu'", "comme"]
  private static let coordinators: WordSet = ["et", "ou", "ni"]
  private static let timeNouns: WordSet = ["fois", "ans", "jours", "années", "heures", "minutes", "mètres"]
}
