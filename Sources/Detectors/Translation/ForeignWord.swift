import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Finds a single English word in French text, and what a spinner may have swapped it for.
struct ForeignWord: Detector {
  static let rule = Rule(
    id: "foreign-word",
    summary: "An English word stands alone in French text.",
    why: """
      Article spinners run an English thesaurus over French: they swap French words that happen to be spelled like
      English ones (question, cause, combat) for an English synonym. The word is in no French lexicon, far more frequent
      in English, and its neighbours are French. What stood there is among the synonyms of the intruder that are French
      words with the same spelling, and agrees with the words that were left around it.
      """,
    category: .spun,
    severity: .major,
    fires: [
      .init("un ⟦criterion→standard⟧ de beauté", .guess)
    ],
    silent: [
      "un week-end à la mer", "le concert des « Rolling Stones » à Paris", "la Joint Expeditionary Force",
      "il porte un tee-shirt",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    guard !(text.marks[.unknownWord].isEmpty && text.marks[.unknownName].isEmpty) else { return [] }
    let english = EnglishContext(text: text)
    let restoration = Restoration(text: text)
    let small = text.marks[.unknownWord].filter { !text.isInForeignLine($0) }.compactMap {
      finding(at: $0, in: text, english, restoration)
    }
    let capitalised = text.marks[.unknownName].filter { Self.isCommonNoun($0, in: text, english) }
    guard !capitalised.isEmpty, text.spinTrace.rate > 0 else { return small }
    return small + capitalised.compactMap { finding(at: $0, in: text, english, restoration) }
  }

  /// Whether a capitalised English word stands as a common noun does: behind a determiner, no name around it.
  static func isCommonNoun(_ index: Int, in text: AnalyzedText, _ english: EnglishContext) -> Bool {
    guard text.tokens[index].isCapitalisedWord, english.isSpunWord(index), let next = text.token(index + 1) else {
      return false
    }
    guard next.kind == .mark || next.isSmallWord else { return false }
    if text.opensSentence(index) { return next.isSmallWord }
    guard let before = text.token(index - 1), before.kind == .word else { return false }
    return before.shape.contains(.elided) || Determiners.reading(of: before) != nil
  }

  private func finding(
    at index: Int, in text: AnalyzedText, _ english: EnglishContext, _ restoration: Restoration
  ) -> Finding? {
    let token = text.tokens[index]
    guard token.range.count > 3, !token.shape.contains(.hasDigit), english.isForeign(index), !english.isCode(index),
      !english.isEnglishNeighbour(of: index), !text.isProtected(index), !english.isQuoted(index..<index + 1)
    else { return nil }
    let record = text.records[index]
    guard record.englishZipf >= 3 || text.spinTrace.rate > 0 else { return nil }
    let word = text.string(index)
    let ranking = restoration.ranking(for: index)
    let reasons: [Evidence] = [
      .notFrench(word), .english(word, zipf: record.englishZipf, frenchZipf: record.frenchZipf),
    ]
    return Finding(
      rule: rule.id, range: token.range, category: ranking.best == nil ? .untranslated : .spun, severity: .major,
      certainty: certainty(of: ranking, in: text),
      message: ranking.best.map { "« \(word) » is English; « \($0.replacement) » may have stood there" }
        ?? "« \(word) » is English", evidence: reasons + ranking.evidence, fix: ranking.fix)
  }

  /// Sure where the document was clearly spun with WordNet, and nine tenths of the weight lie on one word of the intruder’s synset.
  /// On treebank sentences spun so, 98 of 100 such words are the original. A guess where no spinner left a clear trace: a
  /// word of some trade may stand there with reason.
  private func certainty(of ranking: Ranking, in text: AnalyzedText) -> Certainty {
    guard text.spinTrace.isClear, let best = ranking.best else { return .guess }
    return best.tier == .synset && ranking.share >= 0.9 ? .sure : .likely
  }
}
