import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a verb with a person right behind an auxiliary: « seront ouvre », « ont affichent ».
struct VerbBehindAuxiliary: Detector {
  static let rule = Rule(
    id: "verb-behind-auxiliary",
    summary: "A verb with a person stands where an auxiliary asks for a participle.",
    why: """
      Behind « être » and « avoir » stands a participle. A word that can be nothing but a verb with a person has been put
      there by a machine that took the English participle for a present.
      """,
    category: .agreement,
    severity: .major,
    fires: [
      .init("les fichiers seront ⟦ouvre→ouverts⟧ plus tard", .guess),
      .init("il a ⟦télécharge→téléchargé⟧ le tout", .guess),
    ],
    silent: ["les fichiers seront ouverts", "il a fait", "ce qui est compte", "il a mis", "elle est seule"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.verbBehindAuxiliary].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at verb: Int, in text: AnalyzedText) -> Finding? {
    let auxiliary = verb - 1
    guard text.tokens[verb].isSmallWord, text.traits(verb).intersection(.partsOfSpeech) == .finiteVerb,
      text.traits(verb).isDisjoint(with: .english), text.tokens[auxiliary].isSmallWord,
      !text.isMark(auxiliary - 1, "-"),
      !text.isWord(auxiliary - 1, oneOf: "qui", "que", "ce"), !text.isInForeignLine(verb),
      let lemma = text.knowledge.lexicon.verbReadings(of: text.string(verb)).first?.lemma
    else { return nil }
    let isPlural = text.isWord(auxiliary, oneOf: "sont", "seront", "étaient", "seraient")
    guard
      let participle = text.knowledge.lexicon.participle(of: lemma, number: isPlural ? .plural : .singular)
    else { return nil }
    return rule.finding(
      text.tokens[verb].range, .guess, "« \(text.string(verb)) » stands behind « \(text.string(auxiliary)) »",
      evidence: [.rule("an auxiliary asks for a participle")], fix: Fix(participle))
  }
}
