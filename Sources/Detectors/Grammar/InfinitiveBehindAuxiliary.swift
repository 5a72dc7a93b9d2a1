import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds an infinitive behind « être » or « avoir »: « je suis gagner », « ils ont créer ».
struct InfinitiveBehindAuxiliary: Detector {
  static let rule = Rule(
    id: "infinitive-behind-auxiliary",
    summary: "An infinitive stands where an auxiliary asks for a participle.",
    why: """
      Behind « je suis », « ils ont » no infinitive can stand. Where the verb sounds alike in both forms (créer, créé) the
      participle is offered; « a » may also be « à » without its accent.
      """,
    category: .agreement,
    severity: .major,
    fires: [
      .init("ils ont ⟦créer→créé⟧ un compte", .likely),
      .init("le château a été ⟦construire→construit⟧ en 1432", .likely),
      .init("je suis ⟦gagner→gagné⟧ maintenant", .guess),
    ],
    silent: [
      "ils ont créé un compte", "l’objectif est réussir", "il est à gagner", "ils ont à créer un compte",
      "c’est dormir", "nous avons dîner chez eux et coucher à Nice", "le mal est fait",
      "Venez cet été découvrir la région.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.infinitiveBehindAuxiliary].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at verb: Int, in text: AnalyzedText) -> Finding? {
    let auxiliary = verb - 1
    guard text.tokens[verb].isSmallWord, text.traits(verb).intersection(.partsOfSpeech) == .infinitive,
      isLate(auxiliary, in: text) || hasSubject(auxiliary, in: text),
      let reading = text.knowledge.lexicon.analyses(of: text.string(verb)).first(where: { $0.tag.tense == .infinitive }
      ),
      let participle = text.knowledge.lexicon.participle(of: reading.lemma)
    else { return nil }
    let isAvoir = text.isWord(auxiliary, in: Self.avoir) || isLate(auxiliary, in: text)
    return rule.finding(
      text.tokens[verb].range, isAvoir ? .likely : .guess,
      "« \(text.string(verb)) » is an infinitive behind « \(text.string(auxiliary)) »",
      evidence: [.rule("an auxiliary asks for a participle")], fix: Fix(participle))
  }

  /// Forms behind which no infinitive stands, whatever the subject: « avait battre », « été construire ».
  private func isLate(_ auxiliary: Int, in text: AnalyzedText) -> Bool {
    if text.isWord(auxiliary, oneOf: "été") { return text.isWord(auxiliary - 1, in: Self.avoir) }
    return text.isWord(auxiliary, oneOf: "avait", "avaient", "aurait", "auraient")
  }

  /// Whether a subject pronoun stands before the auxiliary, « ne » and object pronouns aside.
  private func hasSubject(_ auxiliary: Int, in text: AnalyzedText) -> Bool {
    var index = auxiliary - 1
    while index > 0, auxiliary - index < 3, Clitics.contains(text.tokens[index]), !text.isWord(index, in: Self.subjects)
    {
      index -= 1
    }
    return index >= 0 && text.isWord(index, in: Self.subjects) && !text.tokens[auxiliary].shape.contains(.startsLine)
  }

  private static let subjects: WordSet = ["je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles"]
  private static let avoir: WordSet = [
    "ont", "avons", "avez", "avait", "avaient", "aura", "auront", "ai", "as", "aurait", "auraient", "a", "ayant",
    "avoir",
  ]
}
