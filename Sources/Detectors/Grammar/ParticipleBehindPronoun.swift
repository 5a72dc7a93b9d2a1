import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a participle right behind its subject pronoun: « Il demandé que ».
struct ParticipleBehindPronoun: Detector {
  static let rule = Rule(
    id: "participle-behind-pronoun",
    summary: "A past participle stands behind its subject pronoun without an auxiliary.",
    why: """
      The English past « he asked » is one word, and machines that translate word by word give a bare participle: « il
      demandé ». Behind « il », « on », « ils » no participle can stand; verbs of movement take « être », which only their
      lemma tells.
      """,
    category: .agreement,
    severity: .major,
    fires: [
      .init("⟦Il demandé→Il a demandé⟧ que les travaux cessent.", .likely),
      .init("Puis ⟦ils annoncé→ils ont annoncé⟧ la fin.", .likely),
    ],
    silent: [
      "Il a demandé que les travaux cessent.", "dit-il étonné", "Il dit que oui.", "ainsi fait-il ému", "Il fait beau.",
      "Il mis en scène",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.participleBehindPronoun].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at participle: Int, in text: AnalyzedText) -> Finding? {
    let pronoun = participle - 1
    guard text.traits(participle).intersection(.partsOfSpeech).isSubset(of: [.pastParticiple, .adjective]),
      text.string(participle).hasSuffix("é"), !text.tokens[pronoun].shape.contains(.joined),
      text.opensSentence(pronoun) || text.isMark(pronoun - 1, ",") || text.isWord(pronoun - 1, in: Self.conjunctions),
      !text.isInForeignLine(participle)
    else { return nil }
    let lemma = text.knowledge.lexicon.analyses(of: text.string(participle)).first { $0.tag.tense == .pastParticiple }?
      .lemma
    let takesBe = lemma.map(Self.movement.contains) ?? false
    let isPlural = text.isWord(pronoun, oneOf: "ils")
    let auxiliary = takesBe ? (isPlural ? "sont" : "est") : isPlural ? "ont" : "a"
    let range = pronoun..<participle + 1
    return rule.finding(
      text.byteRange(range), .likely, "« \(text.string(range)) » lacks its auxiliary",
      evidence: [.rule("no participle stands right behind a subject pronoun")],
      fix: Fix("\(text.string(pronoun)) \(auxiliary) \(text.string(participle))\(takesBe && isPlural ? "s" : "")"))
  }

  private static let conjunctions: WordSet = ["que", "qu'", "et", "puis", "mais", "car", "quand", "lorsqu'", "alors"]
  private static let movement: Set<String> = [
    "aller", "naître", "décéder", "monter", "remonter", "retomber", "arriver", "entrer", "rentrer", "rester",
    "retourner", "tomber",
  ]
}
