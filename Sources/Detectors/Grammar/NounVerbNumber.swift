import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a verb of the other number right behind the noun that opens its clause: « les serveurs tombe ».
struct NounVerbNumber: Detector {
  static let rule = Rule(
    id: "noun-verb-number",
    summary: "A verb differs in number from the subject right before it.",
    why: """
      Where a determiner and a noun open a clause and the verb stands right behind, the noun is its subject. Nouns that take
      either number (la plupart, la majorité, un couple) are left alone, and so is what may be the second of two subjects.
      """,
    category: .agreement,
    severity: .major,
    fires: [
      .init("Les serveurs ⟦redémarre→redémarrent⟧ chaque nuit.", .likely),
      .init("Quand le fichier ⟦contiennent→contient⟧ des erreurs, il est ignoré.", .likely),
    ],
    silent: [
      "Les serveurs redémarrent chaque nuit.", "La plupart pensent que oui.", "Le père et le fils chantent.",
      "les chansons que le maître dit", "Une majorité souhaitent partir.", "avec les enfants vient le bruit",
      "des deux, la moitié dorment", "Le lendemain arrivent les renforts.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.verbNumber].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at verb: Int, in text: AnalyzedText) -> Finding? {
    let (determiner, noun) = (verb - 2, verb - 1)
    guard !text.isMark(verb + 1, "("), !text.isMark(verb + 1, "-"), text.tokens[verb].isSmallWord,
      text.tokens[noun].isSmallWord, !text.isWord(noun, in: Collectives.nouns),
      !text.isWord(noun, in: TimeNouns.nouns),
      !text.isInTerm(verb), opensClause(determiner, in: text),
      let number = Determiners.reading(of: text.tokens[determiner])?.number,
      text.traits(noun).number == number
    else { return nil }
    let lexicon = text.knowledge.lexicon
    let readings = lexicon.verbReadings(of: text.string(verb))
    guard let reading = readings.first, readings.allSatisfy({ $0.tag.tense?.isFinite == true }),
      !readings.contains(where: { $0.tag.person == .third && $0.tag.number == number }),
      let third = readings.first(where: { $0.tag.person == .third }), let tense = third.tag.tense
    else { return nil }
    let sentence = TaggedSentence(around: verb, in: text)
    guard sentence.tag(noun) == .noun, sentence.tag(verb) == .verb || sentence.tag(verb) == .auxiliary,
      sentence.tag(determiner) == .determiner,
      let form = lexicon.conjugate(reading.lemma, tense: tense, person: .third, number: number)
    else { return nil }
    return rule.finding(
      text.tokens[verb].range, .likely, "« \(text.string(verb)) » does not agree with « \(text.string(noun)) »",
      evidence: [.agreement("« \(text.string(determiner..<verb)) » opens the clause")], fix: Fix(form))
  }

  private func opensClause(_ determiner: Int, in text: AnalyzedText) -> Bool {
    if determiner == 0 || text.opensSentence(determiner) { return true }
    return text.isWord(determiner - 1, in: Self.conjunctions)
  }

  private static let conjunctions: WordSet = ["quand", "lorsque", "puisque", "car", "mais", "si", "donc"]
}
