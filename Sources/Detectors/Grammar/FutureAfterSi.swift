import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a future behind « si » of condition or concession, where French has the present.
struct FutureAfterSi: Detector {
  static let rule = Rule(
    id: "future-after-si",
    summary: "A future tense stands in a clause of « si ».",
    why: """
      English « if/while … will » keeps its future; French has the present behind « si », unless it asks a question
      (« il demande si elle viendra »).
      """,
    category: .agreement,
    severity: .minor,
    fires: [.init("Si le développement ⟦prendra→prend⟧ environ un an, le pays disposera d’une arme.", .likely)],
    silent: ["Il demande si elle viendra demain.", "Si le développement prend un an, le pays disposera d’une arme."])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.si].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at si: Int, in text: AnalyzedText) -> Finding? {
    guard opensClause(si, in: text), let verb = firstVerb(after: si, in: text) else { return nil }
    let form = text.string(verb)
    let analyses = text.knowledge.lexicon.analyses(of: form).filter { $0.tag.partOfSpeech == .verb }
    guard !analyses.isEmpty, analyses.allSatisfy({ $0.tag.tense == .future }), let analysis = analyses.first,
      let person = analysis.tag.person, let number = analysis.tag.number, mainClauseFollows(verb, in: text),
      let present = text.knowledge.lexicon.conjugate(analysis.lemma, tense: .present, person: person, number: number)
    else { return nil }
    return Finding(
      rule: rule.id, range: text.tokens[verb].range, category: .agreement, severity: .minor, certainty: .likely,
      message: "behind « si » the present « \(present) » stands, not the future",
      evidence: [.rule("« \(form) » is a future in a clause of « si »")], fix: Fix(present))
  }

  /// A « si » that begins a sentence, or follows a mark or « que »; behind a verb it may ask a question.
  private func opensClause(_ si: Int, in text: AnalyzedText) -> Bool {
    guard si > 0, !text.opensSentence(si) else { return true }
    return text.tokens[si - 1].kind == .mark || text.isWord(si - 1, in: Self.conjunctions)
  }

  private func firstVerb(after si: Int, in text: AnalyzedText) -> Int? {
    for index in si + 1..<min(si + 12, text.tokens.count) {
      guard text.tokens[index].kind != .mark else { return nil }
      let traits = text.traits(index)
      if traits.intersection([.finiteVerb, .noun, .adjective, .preposition, .adverb, .pronoun, .determiner])
        == .finiteVerb
      {
        return index
      }
      if text.isWord(index, in: Self.relatives) { return nil }
    }
    return nil
  }

  /// A comma, and the main clause behind it.
  private func mainClauseFollows(_ verb: Int, in text: AnalyzedText) -> Bool {
    (verb + 1..<min(verb + 20, text.tokens.count)).contains { text.isMark($0, ",") }
  }

  private static let conjunctions: WordSet = ["que", "qu'", "et", "mais", "or"]
  private static let relatives: WordSet = ["qui", "que", "qu'", "dont", "où"]
}
