import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a verb with a person, or a participle, where only an infinitive can stand: « pour activez », « peut provoqué ».
struct InfinitiveDue: Detector {
  static let rule = Rule(
    id: "infinitive-due",
    summary: "A verb stands behind a preposition or modal verb and is no infinitive.",
    why: """
      « télécharger », « téléchargé » and « téléchargez » are one English word, and machines mix them. Behind de, pour, à, sans
      and behind pouvoir, devoir, vouloir, aller and il faut only the infinitive is French.
      """,
    category: .agreement,
    severity: .major,
    fires: [
      .init("Cliquez ici pour ⟦activez→activer⟧ le mode.", .likely),
      .init("ce virus peut ⟦provoqué→provoquer⟧ des pannes", .likely),
      .init("vous devez ⟦redémarrez→redémarrer⟧ le serveur", .likely),
    ],
    silent: [
      "Cliquez ici pour activer le mode.", "il a dû partir", "de chez vous", "il va mieux", "un rendez-vous",
      "il doit beaucoup", "ce qui doit être fait", "peut-être aimé", "comme il faut. Prenez-le.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.infinitiveDue].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at verb: Int, in text: AnalyzedText) -> Finding? {
    let readings = text.traits(verb).intersection(.partsOfSpeech)
    guard text.tokens[verb].isSmallWord, !text.tokens[verb].shape.contains(.joined), !text.isInTerm(verb),
      readings == .finiteVerb || (readings == .pastParticiple && isRegular(verb, in: text)),
      !text.tokens[verb - 1].shape.contains(.capitalised) || text.tokens[verb - 1].isCapitalisedWord,
      !text.isMark(verb - 2, "-")
    else { return nil }
    let analyses = text.knowledge.lexicon.verbReadings(of: text.string(verb))
    let others = analyses.map(\.lemma).filter { $0 != analyses.first?.lemma }
    guard let infinitive = analyses.first?.lemma, infinitive != text.string(verb) else { return nil }
    return rule.finding(
      text.tokens[verb].range, .likely, "« \(text.string(verb)) » should be the infinitive « \(infinitive) »",
      evidence: [.rule("« \(text.string(verb - 1)) » stands before it")], fix: Fix(infinitive, alternatives: others))
  }

  /// A participle in -é, which sounds like its infinitive.
  private func isRegular(_ verb: Int, in text: AnalyzedText) -> Bool {
    text.string(verb).hasSuffix("é")
  }
}
