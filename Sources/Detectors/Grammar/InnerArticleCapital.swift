import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds an article with a capital inside a sentence (« ordonné Le transfert »).
struct InnerArticleCapital: Detector {
  static let rule = Rule(
    id: "inner-article-capital",
    summary: "An article has a capital inside a sentence.",
    why: """
      Pages put links and emphasis round a few words, and the text that is translated in pieces begins each with a
      capital. Titles of works look the same, so it is repaired only where the words around it leave no title.
      """,
    category: .casing,
    severity: .minor,
    fires: [
      .init("Le dirigeant a ordonné ⟦Le→le⟧ transfert d’équipements.", .likely),
      .init("dans la politique russe ⟦Les→les⟧ fédérations pour les robots", .likely),
    ],
    silent: ["Il lit Le Monde à La Rochelle.", "« Oui. Le transfert est fait. »", "Le film Les Misérables de 1958"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.innerCapital].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard text.isWord(index, in: Self.articles), index > 0, text.tokens[index - 1].isSmallWord,
      !text.tokens[index - 1].shape.contains(.elided), text.tokens[index - 1].range.count > 3,
      let next = text.token(index + 1), next.isSmallWord, !next.shape.contains(.joined),
      !text.traits(index - 1).contains(.determiner),
      text.traits(index - 1).intersection(.partsOfSpeech) != .preposition,
      text.traits(index + 1).contains(.noun), !EnglishContext(text: text).isQuoted(index..<index + 1)
    else { return nil }
    let small = Folding.folded(text.string(index))
    return Finding(
      rule: rule.id, range: text.tokens[index].range, category: .casing, severity: .minor, certainty: .likely,
      message: "« \(text.string(index)) » has a capital inside the sentence",
      evidence: [.rule("small letters stand before and behind it, and no mark")], fix: Fix(small))
  }

  private static let articles: WordSet = ["le", "la", "les", "un", "une", "des", "ce", "cette", "ces"]
}
