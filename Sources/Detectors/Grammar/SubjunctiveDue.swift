import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds an indicative where « que » asks for the subjunctive: « il est recommandé que vous composez ».
struct SubjunctiveDue: Detector {
  static let rule = Rule(
    id: "subjunctive-due",
    summary: "An indicative stands where a conjunction asks for the subjunctive.",
    why: """
      English has no subjunctive to translate, and machines write « à moins que vous n’attirez », « bien qu’il n’est pas ».
      Behind afin que, pour que, bien que, avant que, sans que, à moins que, jusqu’à ce que, il faut que and the like French
      asks for the subjunctive (Grevisse, *Le bon usage*, § 1126–1150). Looked at only with a pronoun as subject.
      """,
    category: .agreement,
    severity: .minor,
    fires: [
      "Bien qu’il ⟦n’est→ne soit⟧ pas obligatoire, ce code aide.",
      .init("à moins que vous n’⟦attirez→attiriez⟧ suffisamment l’attention", .likely),
      .init("il est recommandé que vous ⟦composez→composiez⟧ le numéro", .likely),
      .init("Attendez jusqu’à ce que vous ⟦recevez→receviez⟧ un message.", .likely),
      .init("à moins que vous n’attiriez l’attention ou que vous les ⟦poursuivez→poursuiviez⟧ en justice", .likely),
    ],
    silent: [
      "Bien qu’il ne soit pas obligatoire, ce code aide.", "Il faut que vous compreniez.", "Je sais bien qu’il est là.",
      "Si bien que vous avez raison.", "pour que nous mangions", "Ce que vous voyez est beau.",
      "moins que vous ne croyez", "Il est important de noter que vous composez.", "avant qu’il ne parle",
      "Pour ce qu’il est, ce sera assez.",
      "Bien qu’il soit malade, il dit qu’il viendra et qu’il restera.", "« Bien que j’ai » est une faute.",
      "Afin que chacun comprenne, sachez que la salle est fermée et que nous ouvrirons demain.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.subjunctive].flatMap { que -> [Finding] in
      guard let isSure = asksForSubjunctive(que, in: text) else { return [] }
      return (finding(behind: que, isSure, in: text).map { [$0] } ?? [])
        + coordinated(behind: que, in: text).compactMap { finding(behind: $0, false, in: text) }
    }
  }

  private func finding(behind que: Int, _ isSure: Bool, in text: AnalyzedText) -> Finding? {
    let pronoun = que + 1
    guard let (person, number) = text.token(pronoun).flatMap(SubjectPronouns.reading) else { return nil }
    var verb = pronoun + 1
    while verb < pronoun + 4, text.token(verb).map(Clitics.contains) == true { verb += 1 }
    guard let token = text.token(verb), token.isSmallWord else { return nil }
    let lexicon = text.knowledge.lexicon
    let readings = lexicon.verbReadings(of: text.string(verb))
    guard let reading = readings.first(where: { $0.tag.person == person && ($0.tag.number?.fits(number) ?? true) }),
      !readings.contains(where: { $0.tag.tense == .subjunctive || $0.tag.tense == .imperfectSubjunctive }),
      readings.contains(where: { $0.tag.tense == .present || $0.tag.tense == .future }),
      !(text.isMark(que - 2, "«") && text.isMark(verb + 1, "»")),
      let form = lexicon.conjugate(reading.lemma, tense: .subjunctive, person: person, number: number),
      let repair = Substituter(text).verb(form, for: verb..<verb + 1)
    else { return nil }
    return rule.finding(
      repair.range, isSure ? .sure : .likely, "« \(text.string(verb)) » should be in the subjunctive",
      evidence: [.rule("« \(text.string(max(0, que - 1)..<que + 1)) » asks for the subjunctive")],
      fix: Fix(repair.replacement))
  }

  /// Whether what stands before « que » always asks for the subjunctive (true) or with few exceptions (false); `nil`
  /// where it is something else.
  private func asksForSubjunctive(_ que: Int, in text: AnalyzedText) -> Bool? {
    let word = que - 1
    if text.isWord(word, oneOf: "afin", "pourvu") { return true }
    if text.isWord(word, oneOf: "pour", "avant", "sans") { return false }
    if text.isWord(word, oneOf: "bien") { return text.opensSentence(word) || text.isMark(word - 1, ",") ? true : nil }
    if text.isWord(word, oneOf: "moins") { return text.isWord(word - 1, oneOf: "à") ? false : nil }
    if text.isWord(word, oneOf: "ce") {
      return text.isWord(word - 1, oneOf: "à") && text.isWord(word - 2, oneOf: "jusqu'") ? false : nil
    }
    if text.isWord(word, oneOf: "condition", "crainte") { return text.isWord(word - 1, oneOf: "à", "de") ? false : nil }
    if text.isWord(word, oneOf: "faut", "faudra", "faudrait", "fallait") { return false }
    return text.isWord(word - 1, oneOf: "est", "soit", "serait") && text.isWord(word - 2, oneOf: "il", "c'")
      ? false : nil
  }

  /// The « que » behind « ou » or « et » that goes on with the same conjunction: the next one in the sentence, with no
  /// comma before it.
  private func coordinated(behind que: Int, in text: AnalyzedText) -> [Int] {
    for index in que + 1..<min(text.tokens.count, que + 30) {
      if text.isMark(index, ",") { return [] }
      guard text.isWord(index, oneOf: "que", "qu'") else { continue }
      guard text.isWord(index - 1, oneOf: "ou", "et") else { return [] }
      return index < text.sentence(around: que).upperBound ? [index] : []
    }
    return []
  }
}
