extension ScreeningRules {
  /// Why a document is dropped, whatever the others of its corpus are; `nil` where it is kept. The cheapest reason comes first.
  func reason(against document: Assessment) -> DropReason? {
    length(document.words) ?? language(document.language) ?? quality(document.quality)
      ?? document.repetition.flatMap { repetition($0) }
  }

  private func length(_ words: Int) -> DropReason? {
    if words < fewestWords {
      return DropReason(.length, "\(words) words, asked for are at least \(fewestWords)")
    }
    guard let mostWords, words > mostWords else { return nil }
    return DropReason(.length, "\(words) words, asked for are at most \(mostWords)")
  }

  private func language(_ guess: LanguageGuess?) -> DropReason? {
    guard let guess, !languages.isEmpty, !guess.language.isUndetermined,
      !languages.contains(guess.language.code)
    else {
      return nil
    }
    let percent = Int((guess.share * 100).rounded())
    return DropReason(
      .language,
      "\(percent) % of \(guess.words) words are \(guess.language), kept are \(languages.joined(separator: ", "))"
    )
  }

  private func quality(_ quality: Quality) -> DropReason? {
    if quality.score < leastQuality {
      return DropReason(
        .quality, Self.detail(quality.score, "as cleaned", quality.words, leastQuality))
    }
    guard quality.scoreReceived < leastQualityReceived else { return nil }
    return DropReason(
      .quality,
      Self.detail(quality.scoreReceived, "as received", quality.words, leastQualityReceived))
  }

  private static func detail(_ score: Double, _ state: String, _ words: Int, _ least: Double)
    -> String
  {
    "quality \(oneDecimal(score)) \(state), of \(words) words, asked for is at least \(oneDecimal(least))"
  }

  private func repetition(_ repetition: Repetition) -> DropReason? {
    for measure in RepetitionMeasure.allCases {
      guard let limit = self.repetition[measure], repetition[measure] > limit else { continue }
      return DropReason(
        .repetition,
        "\(measure.rawValue): \(Self.twoDecimals(repetition[measure])), asked for is at most \(Self.twoDecimals(limit))"
      )
    }
    return nil
  }

  private static func oneDecimal(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
  private static func twoDecimals(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
