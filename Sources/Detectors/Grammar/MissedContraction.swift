import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds « de le », « à les » before a noun, where French has « du », « aux ».
struct MissedContraction: Detector {
  static let rule = Rule(
    id: "missed-contraction",
    summary: "« de » or « à » stands beside the article that it fuses with.",
    why: """
      de + le, de + les, à + le, à + les are du, des, au, aux before a noun. Before a verb « le » and « les » are pronouns and stay:
      « essaie de le faire ».
      """,
    category: .agreement,
    severity: .minor,
    fires: [
      "le nom ⟦de le→du⟧ fichier", .init("il parle ⟦à les→aux⟧ enfants", .likely),
      .init("loin ⟦de le→de la⟧ civilisation", .likely), "la fin ⟦de les→des⟧ grandes villes",
    ],
    silent: [
      "essaie de le faire", "il pense à les vendre", "le nom du fichier", "un article de Le Monde", "à Le Havre",
      "de le lui dire", "de les y conduire", "difficile de le bien dire", "« de le chien » est fautif",
      "de le dîner froid",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.uncontracted].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at article: Int, in text: AnalyzedText) -> Finding? {
    let noun = article + 1
    guard text.tokens[article].isSmallWord, let token = text.token(noun), token.isSmallWord,
      !token.shape.contains(.startsLine), !token.shape.contains(.elided), !text.isMark(article - 2, "-")
    else { return nil }
    let traits = text.traits(noun).intersection(.partsOfSpeech)
    guard !traits.isEmpty, traits.isSubset(of: [.noun, .adjective, .pastParticiple, .finiteVerb]),
      traits.contains(.noun) || traits.contains(.adjective),
      !Vowels.begins(text.string(noun), lexicon: text.knowledge.lexicon) || text.isWord(article, oneOf: "les")
    else { return nil }
    // « « de le chien » est fautif »: a form that is quoted is spoken of.
    guard !text.isMark(article - 2, "«"), !EnglishContext(text: text).isQuoted(article - 1..<noun + 1) else {
      return nil
    }
    let isDe = text.isWord(article - 1, oneOf: "de")
    let isPlural = text.isWord(article, oneOf: "les")
    let isFeminine = !isPlural && text.traits(noun).gender == .feminine
    let fused = isPlural ? (isDe ? "des" : "aux") : isFeminine ? (isDe ? "de la" : "à la") : isDe ? "du" : "au"
    let old = text.string(article - 1..<article + 1)
    // « à le droit » is as often « a le droit ».
    let alternatives = isDe ? [] : ["a " + text.string(article)]
    return rule.finding(
      text.byteRange(article - 1..<article + 1), isDe && !isFeminine ? .sure : .likely, "« \(old) » is « \(fused) »",
      evidence: [.rule("a noun follows")],
      fix: Fix(Substituter.cased(fused, like: text.tokens[article - 1]), alternatives: alternatives))
  }
}
