import LavoirFindings
import LavoirLexicons
import LavoirText

/// Checks the article before an English name whose last word French has as a feminine noun (« la Delta Force »).
struct ForeignHeadArticle: Detector {
  static let rule = Rule(
    id: "foreign-head-article",
    summary: "A masculine article stands before an English name with a feminine head.",
    why: """
      French gives an English name the gender of its last word where that word is French too: « la Joint Expeditionary
      Force », « la Royal Air Force ». Machine translation takes the masculine by default.
      """,
    category: .agreement,
    severity: .minor,
    fires: [.init("la réunion ⟦du Joint→de la Joint⟧ Expeditionary Force (JEF) du Royaume-Uni", .likely)],
    silent: ["la réunion de la Joint Expeditionary Force", "le patron du Financial Times", "le chef du Front national"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.unknownName].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let name = name(around: index, in: text)
    guard name.count >= 2, name.first(where: { isEnglish($0, in: text) }) == index, name.lowerBound > 0,
      let article = Self.feminine[Folding.folded(text.string(name.lowerBound - 1))],
      text.isWord(name.upperBound - 1, in: Self.heads),
      name.dropLast().allSatisfy({ isEnglish($0, in: text) || text.traits($0).contains(.english) })
    else { return nil }
    let range = name.lowerBound - 1..<name.lowerBound + 1
    return Finding(
      rule: rule.id, range: text.byteRange(range), category: .agreement, severity: .minor, certainty: .likely,
      message:
        "« \(text.string(name)) » is feminine in French, like « \(text.string(name.upperBound - 1).lowercased()) »",
      evidence: [.agreement("« \(text.string(name.upperBound - 1).lowercased()) » is feminine")],
      fix: Fix(article + " " + text.string(name.lowerBound)))
  }

  /// The capitalised words around a token, with no mark between.
  private func name(around index: Int, in text: AnalyzedText) -> Range<Int> {
    var (low, high) = (index, index + 1)
    while index - low < Self.longestName, let token = text.token(low - 1), token.isCapitalisedWord,
      !text.tokens[low].shape.contains(.startsLine)
    {
      low -= 1
    }
    while high - index < Self.longestName, let token = text.token(high), token.isCapitalisedWord,
      !token.shape.contains(.startsLine)
    { high += 1 }
    return low..<high
  }

  private func isEnglish(_ index: Int, in text: AnalyzedText) -> Bool {
    text.traits(index).contains(.english) && text.traits(index).isDisjoint(with: .knownFrench)
  }

  private static let longestName = 12
  private static let feminine = ["le": "la", "du": "de la", "au": "à la", "un": "une"]

  /// Last words of English organisation names that French has as feminine nouns of the same spelling.
  private static let heads: WordSet = [
    "force", "forces", "alliance", "commission", "mission", "coalition", "corporation", "division", "brigade", "ligue",
    "association", "organisation", "organization", "fondation", "administration", "initiative", "task-force",
  ]
}
