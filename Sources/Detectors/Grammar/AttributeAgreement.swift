import LavoirFindings
import LavoirLexicons
import LavoirTagging
import LavoirText

/// Finds « être » or its participle out of step with a subject that opens the clause: « une partie est basé ».
struct AttributeAgreement: Detector {
  static let rule = Rule(
    id: "attribute-agreement",
    summary: "What stands behind « être » does not agree with the subject.",
    why: """
      Translators make the adjective or participle agree with the noun nearest to it, or with none: « une grande partie de
      ce package est basé ». The clause must begin with a determiner and its noun, and all other nouns before the verb
      must hang on a preposition; two subjects joined by « et », relative clauses and collectives are left alone.
      """,
    category: .agreement,
    severity: .minor,
    fires: [
      .init("La liste des fichiers est ⟦complet→complète⟧.", .likely),
      .init("Les paramètres de la machine sont ⟦modifié→modifiés⟧.", .likely),
      .init("Une grande partie de ce système est ⟦basé→basée⟧ sur lui.", .likely),
    ],
    silent: [
      "La liste des fichiers est complète.", "Le père et la mère sont contents.", "La plupart des gens sont partis.",
      "La fin est proche.", "Le prix des choses est une question ouverte.", "La ville est celle que je connais.",
      "La majorité des élus sont opposés au texte.", "Les deux tiers de la ville est détruite.",
      "Ce soir est diffusée la finale.", "Les volets sont vert olive.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.be].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at verb: Int, in text: AnalyzedText) -> Finding? {
    var attribute = verb + 1
    while attribute < verb + 3, text.isWord(attribute, in: Self.adverbs) { attribute += 1 }
    guard let token = text.token(attribute), token.isSmallWord,
      !text.traits(attribute).isDisjoint(with: [.adjective, .pastParticiple]),
      !text.isWord(attribute, oneOf: "sûr"),
      text.traits(attribute).isDisjoint(with: [.preposition, .adverb, .finiteVerb, .determiner, .pronoun]),
      let subject = ClauseSubject(before: verb, in: text), disagree(attribute, subject, in: text)
    else { return nil }
    let sentence = TaggedSentence(around: verb, in: text)
    guard !InvariableAdjectives.mayStand(at: attribute, in: text), subject.isConfirmed(by: sentence, in: text),
      sentence.isAdjectival(attribute, in: text),
      sentence.tag(verb) == .auxiliary || sentence.tag(verb) == .verb,
      let form = text.knowledge.lexicon.agreeing(
        text.string(attribute), gender: subject.gender, number: subject.number), form != text.string(attribute)
    else { return nil }
    return rule.finding(
      token.range, .likely, "« \(text.string(attribute)) » does not agree with « \(text.string(subject.noun)) »",
      evidence: [
        .agreement(
          "« \(text.string(subject.noun)) » opens the clause and is \(subject.gender == .feminine ? "feminine" : "masculine") \(subject.number == .plural ? "plural" : "singular")"
        )
      ], fix: Fix(form))
  }

  /// Whether the attribute has neither the gender and number of the subject nor, behind a collective, may follow another.
  private func disagree(_ attribute: Int, _ subject: ClauseSubject, in text: AnalyzedText) -> Bool {
    let traits = text.traits(attribute)
    let gender = traits.gender.map { $0 != subject.gender } ?? false
    let number = traits.number.map { $0 != subject.number } ?? false
    guard subject.isCollective else { return gender || number }
    return gender && !number && !subject.hasPluralComplement
  }

  private static let adverbs: WordSet = [
    "pas", "plus", "très", "trop", "toujours", "déjà", "aussi", "bien", "souvent", "encore", "maintenant",
    "actuellement",
    "entièrement", "automatiquement", "totalement", "complètement", "généralement", "uniquement", "principalement",
  ]
}
