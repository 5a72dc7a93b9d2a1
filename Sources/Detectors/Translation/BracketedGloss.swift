import LavoirFindings
import LavoirText

/// Finds an English gloss in brackets, as editors insert it into quotations and translators leave it.
struct BracketedGloss: Detector {
  static let rule = Rule(
    id: "bracketed-gloss",
    summary: "An English gloss in square brackets was left untranslated.",
    why: """
      English editors put what a speaker left out into square brackets. Machine translation leaves the gloss as it is and
      often glues the next word to it. Where the gloss is only countries, it can be translated.
      """,
    category: .untranslated,
    severity: .major,
    fires: [
      .init(
        "le périmètre ⟦[of Russia and Belarus]principalement→[de Russie et de Biélorussie] principalement⟧ en Occident",
        .likely),
      .init("« Ceux-ci sont ⟦[drones] Shaheds⟧ du nouveau lot »", .guess),
    ],
    silent: ["le périmètre [de la Russie] principalement", "Il a dit oui […] et non.", "voir [1] et [sic]"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.bracket].compactMap { text.tokens[$0].isMark("[") ? finding(at: $0, in: text) : nil }
  }

  private func finding(at open: Int, in text: AnalyzedText) -> Finding? {
    let limit = min(open + 16, text.tokens.count)
    guard let close = (open..<limit).first(where: { text.tokens[$0].isMark("]") }), close > open + 1 else { return nil }
    guard text.token(close + 1)?.isMark("(") != true else { return nil }
    let words = open + 1..<close
    let english = EnglishContext(text: text)
    if isInserted(words, in: text) { return inserted(open..<close + 2, in: text) }
    guard words.contains(where: { english.isOnlyEnglish($0) && text.tokens[$0].isSmallWord }) else { return nil }
    let isGlued = text.token(close + 1).map { $0.kind == .word && $0.shape.contains(.joined) } ?? false
    let whole = open..<(isGlued ? close + 2 : close + 1)
    let fix = translation(of: words, in: text).map { gloss in
      Fix("[\(gloss)]" + (isGlued ? " " + text.string(close + 1) : ""))
    }
    return Finding(
      rule: rule.id, range: text.byteRange(whole), category: .untranslated, severity: .major, certainty: .likely,
      message: "the gloss « \(text.string(words)) » was left in English",
      evidence: words.filter(english.isOnlyEnglish).map { .notFrench(text.string($0)) }, fix: fix)
  }

  /// « sont [drones] Shaheds »: a bare noun between a form of « être » and a name, as English inserts it.
  private func isInserted(_ words: Range<Int>, in text: AnalyzedText) -> Bool {
    guard words.count == 1, text.traits(words.lowerBound).contains(.noun), text.tokens[words.lowerBound].isSmallWord,
      text.isWord(words.lowerBound - 2, in: Self.be), let name = text.token(words.upperBound + 1)
    else { return false }
    return name.isCapitalisedWord && !name.shape.contains(.startsLine)
  }

  private func inserted(_ gloss: Range<Int>, in text: AnalyzedText) -> Finding {
    Finding(
      rule: rule.id, range: text.byteRange(gloss), category: .untranslated, severity: .major, certainty: .guess,
      message: "« \(text.string(gloss)) » lacks the articles of French",
      evidence: [.rule("an English editor’s insertion was translated word by word")])
  }

  private static let be: WordSet = ["est", "sont", "était", "étaient"]

  /// « of X and Y » with countries, in French; `nil` where anything else stands in it.
  private func translation(of words: Range<Int>, in text: AnalyzedText) -> String? {
    var parts: [String] = []
    for index in words {
      if text.isWord(index, Self.of) {
        parts.append("de")
      } else if text.isWord(index, Self.and) {
        parts += ["et", "de"]
      } else if let token = text.token(index), let country = text.knowledge.countries.naming(of: token)?.country {
        parts.append(country.name)
      } else {
        return nil
      }
    }
    return parts.first == "de" ? parts.joined(separator: " ") : nil
  }

  private static let of = WordHash("of")
  private static let and = WordHash("and")
}
