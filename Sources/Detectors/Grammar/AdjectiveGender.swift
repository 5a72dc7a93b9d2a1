import LavoirFindings
import LavoirLexicons
import LavoirTagging
import LavoirText

/// Finds an adjective right behind its noun that has the other gender: « des programmes criminelles ».
struct AdjectiveGender: Detector {
  static let rule = Rule(
    id: "adjective-gender",
    summary: "An adjective differs in gender from the noun right before it.",
    why: """
      Machine translation picks the gender of the English word’s usual rendering and not of the noun that stands there.
      Only a noun behind its own determiner is looked at, for behind « de » the adjective may belong to an earlier noun; and
      only where noun and adjective have one gender each and the tagger is clear about both.
      """,
    category: .agreement,
    severity: .minor,
    fires: [
      .init("le logiciel bat des programmes ⟦criminelles→criminels⟧ chaque jour", .likely),
      .init("la chapelle ⟦important→importante⟧ du village", .likely),
    ],
    silent: [
      "une salle de bain équipée", "des composants et des compétences essentiels", "des programmes criminels",
      "la ministre anglaise", "les robes orange de la reine",
      "le gouvernement et la presse allemande", "une heure durant", "la Banque postale",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    // Where a spinner was at work the noun is the word that is wrong.
    guard text.spinTrace.rate == 0 else { return [] }
    return text.marks[.adjectiveClash].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let noun = index - 1
    // « des composants et des compétences essentiels »: the adjective may belong to all of them.
    guard !text.isMark(noun - 2, ","), !text.isWord(noun - 2, in: Self.coordinators) else { return nil }
    guard text.partOfSpeech(of: noun) == .noun, text.partOfSpeech(of: index) == .adjective,
      let gender = text.traits(noun).gender, let number = text.traits(noun).number,
      let next = text.token(index + 1),
      next.kind == .mark || text.traits(index + 1).isDisjoint(with: [.noun, .adjective]),
      !text.isWord(index + 1, in: Self.coordinators)
    else { return nil }
    let lexicon = text.knowledge.lexicon
    let word = text.string(index)
    guard let lemma = lexicon.analyses(of: word).first(where: { $0.tag.partOfSpeech == .adjective })?.lemma,
      let form = lexicon.inflect(lemma, .adjective, gender: gender, number: number), form != word
    else { return nil }
    return Finding(
      rule: rule.id, range: text.tokens[index].range, category: .agreement, severity: .minor, certainty: .likely,
      message: "« \(text.string(noun)) » and « \(word) » differ in gender",
      evidence: [.agreement("« \(text.string(noun)) » is \(gender == .feminine ? "feminine" : "masculine")")],
      fix: Fix(form))
  }

  private static let coordinators: WordSet = ["et", "ou", "ni"]
}
