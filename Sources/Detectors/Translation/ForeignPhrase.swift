import LavoirFindings
import LavoirText

/// Finds runs of English inside French: phrases, clauses and whole lines that nobody translated.
struct ForeignPhrase: Detector {
  static let rule = Rule(
    id: "foreign-phrase",
    summary: "Several English words in a row inside French text.",
    why: """
      Half-translated pages keep phrases, clauses or whole lines in English. Titles and quotations in quotes, names
      written with capitals, and bracketed names beside their translation are left alone.
      """,
    category: .untranslated,
    severity: .major,
    fires: [
      .init("Cette version ⟦is also available as⟧ une archive.", .likely),
      .init("Le texte peut contenir ⟦several other attributes⟧ de ce genre.", .likely),
    ],
    silent: [
      "Il a publié « The Moor’s Last Sigh » en 1995.", "la Joint Expeditionary Force du Royaume-Uni",
      "Kool & The Gang et les Bee Gees", "le label du groupe est connu",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let english = EnglishContext(text: text)
    var findings: [Finding] = []
    var end = 0
    let starts =
      (Array(text.marks[.unknownWord]) + text.marks[.unknownName].filter { Self.lone.contains(text.tokens[$0]) })
      .sorted()
    for index in starts
    where index >= end && english.isOnlyEnglish(index) && !text.isInForeignLine(index) && !text.isInCode(index) {
      let run = run(around: index, in: text, english)
      end = run.upperBound
      guard let finding = finding(run, in: text, english) else { continue }
      findings.append(finding)
    }
    return findings
  }

  /// The stretch of English around a token: words of English, trimmed to what only English has at both ends.
  private func run(around index: Int, in text: AnalyzedText, _ english: EnglishContext) -> Range<Int> {
    var (first, last) = (index, index)
    var (low, high) = (index - 1, index + 1)
    while low >= 0, belongs(low, before: low + 1, in: text, english) {
      if isAnchor(low, in: text, english) { first = low }
      low -= 1
    }
    while high < text.tokens.count, belongs(high, before: high, in: text, english) {
      if isAnchor(high, in: text, english) { last = high }
      high += 1
    }
    return first..<last + 1
  }

  private func belongs(_ index: Int, before next: Int, in text: AnalyzedText, _ english: EnglishContext) -> Bool {
    !text.tokens[next].shape.contains(.startsLine) && (english.isEnglish(index) || english.isOnlyEnglish(index))
  }

  private func isAnchor(_ index: Int, in text: AnalyzedText, _ english: EnglishContext) -> Bool {
    english.isMostlyEnglish(index) || Self.connectives.contains(text.tokens[index])
  }

  private func finding(_ run: Range<Int>, in text: AnalyzedText, _ english: EnglishContext) -> Finding? {
    guard isPhrase(run, in: text, english), !run.contains(where: text.isProtected), !english.isQuoted(run) else {
      return nil
    }
    let phrase = text.string(run)
    return Finding(
      rule: rule.id, range: text.byteRange(run), category: .untranslated, severity: .major, certainty: .likely,
      message: "« \(phrase) » was left in English",
      evidence: run.filter(english.isOnlyEnglish).prefix(3).map { .notFrench(text.string($0)) })
  }

  /// Whether a run is a phrase left over, and not a name: small words carry it.
  private func isPhrase(_ run: Range<Int>, in text: AnalyzedText, _ english: EnglishContext) -> Bool {
    let onlyEnglish = run.filter { english.isOnlyEnglish($0) }
    let small = onlyEnglish.filter { text.tokens[$0].isSmallWord }
    let capitalised = run.filter { text.tokens[$0].shape.contains(.capitalised) }
    guard !small.isEmpty else { return isLoneFunctionWord(run, in: text) }
    if onlyEnglish.count >= 2, capitalised.count * 2 < run.count { return true }
    if run.count >= 3, onlyEnglish.count >= 2,
      small.contains(where: { !EnglishContext.functionWords.contains(text.tokens[$0]) })
    {
      return true
    }
    let glue = run.filter { EnglishContext.functionWords.contains(text.tokens[$0]) }
    if run.count >= 2, !glue.isEmpty, capitalised.isEmpty {
      return run.allSatisfy { english.isMostlyEnglish($0) || glue.contains($0) }
    }
    return isLoneFunctionWord(run, in: text)
  }

  /// « the » or « is » between French words or marks, where no name goes on.
  private func isLoneFunctionWord(_ run: Range<Int>, in text: AnalyzedText) -> Bool {
    guard run.count == 1, Self.lone.contains(text.tokens[run.lowerBound]) else { return false }
    return [run.lowerBound - 1, run.upperBound].allSatisfy { neighbour in
      guard let token = text.token(neighbour), token.kind == .word else { return true }
      return token.isSmallWord && !text.traits(neighbour).isDisjoint(with: .knownFrench)
    } && text.token(run.upperBound).map { !$0.shape.contains(.joined) && $0.kind != .number } ?? false
  }

  private static let lone: WordSet = [
    "the", "and", "is", "are", "was", "were", "with", "this", "which", "these", "have", "has",
  ]

  /// Words that begin or end a phrase in English and are no French word of that place.
  private static let connectives: WordSet = [
    "the", "of", "and", "is", "are", "for", "with", "to", "as", "in", "by", "from",
  ]
}
