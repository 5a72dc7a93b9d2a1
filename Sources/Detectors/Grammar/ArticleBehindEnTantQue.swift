import LavoirFindings
import LavoirText

/// Finds an article behind « en tant que »: « en tant que l’organisateur ».
struct ArticleBehindEnTantQue: Detector {
  static let rule = Rule(
    id: "article-behind-en-tant-que",
    summary: "« en tant que » is followed by an article.",
    why: """
      « as the organiser » is « en tant qu’organisateur »: the function that somebody has takes no article behind « en tant
      que » (*Trésor de la langue française*, « tant »).
      """,
    category: .agreement,
    severity: .minor,
    fires: [
      .init("en tant ⟦que l’organisateur→qu’organisateur⟧ de la réunion", .likely),
      .init("En tant ⟦que le directeur→que directeur⟧, il signe.", .likely),
    ],
    silent: [
      "en tant que directeur", "en tant que l’un des élus", "en tant que le premier", "en tant que tel",
      "en tant que l’âme a des idées",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.asSuch].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at article: Int, in text: AnalyzedText) -> Finding? {
    let (que, noun) = (article - 1, article + 1)
    guard text.isWord(article - 3, oneOf: "en"), let token = text.token(noun), token.isSmallWord,
      !text.isWord(noun, oneOf: "premier", "première", "premiers", "seul", "seule", "plus", "meilleur", "dernier"),
      noun + 1 < text.tokens.count, text.traits(noun + 1).isDisjoint(with: [.finiteVerb, .pronoun]),
      text.traits(noun).contains(.noun), text.traits(noun).isDisjoint(with: [.pronoun, .numeral, .determiner])
    else { return nil }
    let word = text.string(noun)
    let opens = Vowels.begins(word, lexicon: text.knowledge.lexicon) ? "qu’" : "que "
    return rule.finding(
      text.byteRange(que..<noun + 1), .likely, "« \(text.string(que..<noun + 1)) »: no article is due here",
      evidence: [.rule("behind « en tant que » a function stands without article")], fix: Fix(opens + word))
  }
}
