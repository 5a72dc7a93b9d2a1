import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds « être » in the other number than the subject that opens its clause: « Les animaux n’est pas admis ».
struct SubjectBeNumber: Detector {
  static let rule = Rule(
    id: "subject-be-number",
    summary: "« être » differs in number from the subject that opens the clause.",
    why: """
      The clause begins with a determiner and its noun, and all other nouns before the verb hang on a preposition, so that
      nothing else can be the subject. Collectives (la plupart, un groupe) take either number, and « c’est », « tel est » are
      no such clauses.
      """,
    category: .agreement,
    severity: .major,
    fires: [
      .init("Les animaux ⟦n’est→ne sont⟧ pas admis.", .likely),
      .init("La liste des fichiers ⟦sont→est⟧ complète.", .likely),
    ],
    silent: [
      "Les animaux ne sont pas admis.", "La plupart des gens sont partis.", "Les gens, c’est bien.",
      "Le père et le fils sont là.", "Une foule de curieux sont venus.", "Les États-Unis est un pays",
      "Les Misérables est un roman.", "Le reste sont des détails.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.be].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at verb: Int, in text: AnalyzedText) -> Finding? {
    let number: Number = text.isWord(verb, in: Self.plurals) ? .plural : .singular
    guard text.tokens[verb].isSmallWord, let subject = ClauseSubject(before: verb, in: text), !subject.isCollective,
      subject.number != number, !text.isWord(verb + 1, in: Self.articles), text.token(verb + 1)?.kind == .word
    else { return nil }
    let lexicon = text.knowledge.lexicon
    let tense = lexicon.analyses(of: text.string(verb)).first { $0.lemma == "être" }?.tag.tense
    let sentence = TaggedSentence(around: verb, in: text)
    guard subject.isConfirmed(by: sentence, in: text), sentence.tag(verb) == .auxiliary || sentence.tag(verb) == .verb,
      let tense, let form = lexicon.conjugate("être", tense: tense, person: .third, number: subject.number),
      form != text.string(verb), let repair = Substituter(text).verb(form, for: verb..<verb + 1)
    else { return nil }
    return rule.finding(
      repair.range, .likely, "« \(text.string(verb)) » does not agree with « \(text.string(subject.noun)) »",
      evidence: [
        .agreement(
          "« \(text.string(subject.noun)) » opens the clause and is \(subject.number == .plural ? "plural" : "singular")"
        )
      ], fix: Fix(repair.replacement))
  }

  private static let plurals: WordSet = ["sont", "étaient", "seront", "seraient", "furent"]
  /// « le reste sont des détails »: before an attribute of the other number the verb may follow it.
  private static let articles: WordSet = [
    "des", "les", "un", "une", "le", "la", "l'", "ceux", "celles", "celui", "celle",
  ]
}
