import LavoirFindings
import LavoirLexicons
import LavoirText

/// Gives places that stand under their English name their French one.
struct EnglishPlaceName: Detector {
  static let rule = Rule(
    id: "english-place-name",
    summary: "A place stands under its English name.",
    why: """
      French has its own names for many places and its own way to write Cyrillic ones. The pairs come from GeoNames. A
      name inside an English name or title is left alone. In a document without other damage it may be the author’s
      choice, and is only likely.
      """,
    category: .namedEntity,
    severity: .minor,
    fires: [
      .init("l’archevêque de ⟦Salzburg→Salzbourg⟧ et son assistant", .likely),
      .init("dans la région de ⟦Ventimiglia→Vintimille⟧, à 60 kilomètres", .likely),
    ],
    silent: ["la ville de Nijni Novgorod", "il lit « The Salzburg Connection »"])

  func findings(in text: AnalyzedText) -> [Finding] {
    var findings: [Finding] = []
    var end = 0
    for index in text.marks[.placeStart] where index >= end {
      guard let (tokens, french) = place(at: index, in: text) else { continue }
      end = tokens.upperBound
      guard stands(tokens, in: text) else { continue }
      let english = text.string(tokens)
      findings.append(
        Finding(
          rule: rule.id, range: text.byteRange(tokens), category: .namedEntity, severity: .minor,
          certainty: certainty(tokens, french, in: text), message: "« \(english) » is « \(french) » in French",
          evidence: [.place(english: english, french: french)], fix: Fix(french)))
    }
    return findings
  }

  private func place(at index: Int, in text: AnalyzedText) -> (tokens: Range<Int>, french: String)? {
    var words: [String] = []
    var at = index
    while words.count < Lexicon.longestPlaceName, let token = text.token(at), token.kind == .word,
      at == index || !token.shape.contains(.startsLine)
    {
      words.append(text.string(at))
      at += 1
    }
    guard let (count, french) = text.knowledge.lexicon.longestPlace(in: words) else { return nil }
    return (index..<index + count, french)
  }

  /// Whether the name stands for the place itself: not inside a longer name, a protected one, or English.
  private func stands(_ tokens: Range<Int>, in text: AnalyzedText) -> Bool {
    guard !tokens.contains(where: text.isProtected), !tokens.contains(where: text.isInTerm)
    else { return false }
    let english = EnglishContext(text: text)
    guard !english.isQuoted(tokens) else { return false }
    guard !text.isMark(tokens.lowerBound - 1, "("), !isOfAName(before: tokens.lowerBound, in: text) else {
      return false
    }
    return [tokens.lowerBound - 1, tokens.upperBound].allSatisfy { neighbour in
      guard let token = text.token(neighbour) else { return true }
      if token.kind == .mark { return !token.isMark("-") || !token.shape.contains(.joined) }
      guard token.kind == .word else { return true }
      let opens = text.opensSentence(neighbour) && text.traits(neighbour).contains(.french)
      return (!token.shape.contains(.capitalised) || opens) && !english.isMostlyEnglish(neighbour)
        && !text.traits(neighbour).isDisjoint(with: .knownFrench)
    }
  }

  /// Towns take no article, unlike countries, and a title before « de » makes them a part of a person’s name.
  private func isOfAName(before index: Int, in text: AnalyzedText) -> Bool {
    guard let token = text.token(index - 1), token.kind == .word else { return false }
    let isCountry = text.knowledge.countries.naming(of: text.tokens[index]) != nil
    if !isCountry, Determiners.reading(of: token) != nil { return true }
    return text.isWord(index - 1, Self.de) && text.isWord(index - 2, in: Self.titles)
  }

  private static let de = WordHash("de")
  private static let titles: WordSet = [
    "duc", "duchesse", "comte", "comtesse", "marquis", "marquise", "prince", "princesse", "baron", "baronne", "sieur",
  ]

  /// Sure where the document shows other damage and French prefers its own name; else it may be the author’s choice.
  private func certainty(_ tokens: Range<Int>, _ french: String, in text: AnalyzedText) -> Certainty {
    let isUnknown = tokens.contains { text.traits($0).isDisjoint(with: .knownFrench) }
    return isUnknown && text.isDamaged && prefers(french, to: tokens, in: text) ? .sure : .likely
  }

  /// Whether the words that French writes otherwise are not rarer in French than those that stand there.
  private func prefers(_ french: String, to tokens: Range<Int>, in text: AnalyzedText) -> Bool {
    let own = french.split(whereSeparator: { $0 == " " || $0 == "-" }).map {
      text.knowledge.lexicon.record(of: String($0)).frenchZipf
    }
    let theirs = tokens.map { text.records[$0].frenchZipf }
    return (own.min() ?? 0) >= (theirs.min() ?? 0)
  }
}
