import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds an adjective between determiner and noun that has the other gender: « la dernier version ».
struct PrenominalGender: Detector {
  static let rule = Rule(
    id: "prenominal-gender",
    summary: "An adjective differs in gender from the determiner and the noun around it.",
    why: """
      Machine translation takes the adjective in its dictionary form: « une petit chapelle ». Determiner and noun agree
      with each other, so the adjective between them is the one that is wrong. Compounds (grand-mère, demi-heure) keep
      their form and are left alone.
      """,
    category: .agreement,
    severity: .minor,
    fires: [
      .init("téléchargez la ⟦dernier→dernière⟧ version", .likely), .init("une ⟦petit→petite⟧ chapelle", .likely),
      .init("un ⟦bonne→bon⟧ vendeur", .likely),
      .init("un ⟦nouvelle→nouvel⟧ ordinateur", .likely),
    ],
    silent: [
      "la dernière version", "la grand place", "une demi heure", "la grand messe", "une petite chapelle",
      "la plein air", "un nouvel hôtel", "un bel homme", "son ancienne école", "mon amie",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.adjectiveBeforeNoun].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at noun: Int, in text: AnalyzedText) -> Finding? {
    let adjective = noun - 1
    guard adjective > 0, text.isWord(adjective, in: Self.adjectives), text.tokens[adjective].isSmallWord,
      text.tokens[noun].isSmallWord, !text.isMark(noun + 1, "-"),
      let determiner = Determiners.reading(of: text.tokens[adjective - 1]), let shown = determiner.gender,
      determiner.number == .singular, text.traits(noun).gender == shown, text.traits(noun).number == .singular,
      let own = text.traits(adjective).gender, own != shown
    else { return nil }
    let lexicon = text.knowledge.lexicon
    guard var form = lexicon.agreeing(text.string(adjective), gender: shown, number: .singular),
      form != text.string(adjective)
    else { return nil }
    if Vowels.begins(text.string(noun), lexicon: lexicon) { form = Self.beforeVowel[form] ?? form }
    return rule.finding(
      text.tokens[adjective].range, .likely,
      "« \(text.string(adjective)) » does not agree with « \(text.string(noun)) »",
      evidence: [.agreement("« \(text.string(adjective - 1)) » and « \(text.string(noun)) » agree with each other")],
      fix: Fix(form))
  }

  private static let beforeVowel = ["nouveau": "nouvel", "vieux": "vieil", "beau": "bel"]
  /// Adjectives that stand before their noun as a rule; « grand » keeps its form in « la grand place » and is left out.
  private static let adjectives: WordSet = [
    "petit", "petite", "bon", "bonne", "nouveau", "nouvelle", "dernier", "dernière", "premier", "première", "prochain",
    "prochaine", "vieux", "vieille", "beau", "belle", "gros", "grosse", "long", "longue", "mauvais", "mauvaise", "seul",
    "seule", "ancien", "ancienne", "meilleur", "meilleure", "certain", "certaine", "grande", "second", "seconde",
    "vrai", "vraie", "entier", "entière", "principal", "principale", "important", "importante", "excellent",
    "excellente",
  ]
}
