import LavoirFindings
import LavoirText

/// Finds whole lines and paragraphs in English, one finding for each.
struct ForeignLine: Detector {
  static let rule = Rule(
    id: "foreign-line",
    summary: "A whole line or paragraph is in English.",
    why: """
      Pages that were translated in part keep whole paragraphs, and crawls bring interface texts along. Such a line is one
      finding, not one for each of its words. A line in quotes is a quotation.
      """,
    category: .untranslated,
    severity: .major,
    fires: [
      .init(
        "Le titre est en français.\n\n⟦This paragraph was never translated into the language of its readers.⟧", .likely)
    ],
    silent: ["« This was their finest hour », disait Churchill.", "Le groupe a joué Let It Be et Hey Jude à Londres."])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.foreignParagraphs.map { tokens in
      Finding(
        rule: rule.id, range: text.byteRange(tokens), category: .untranslated, severity: .major, certainty: .likely,
        message: "the whole line is in English",
        evidence: [.rule("nearly every word of the line is English, and hardly one French")])
    }
  }
}

extension EnglishContext {
  /// The paragraphs that are English as a whole.
  var foreignParagraphs: [Range<Int>] {
    var found: [Range<Int>] = []
    // The marks are in order, so that a paragraph’s stand together.
    var last: Int?
    for index in text.marks[.unknownWord] where isOnlyEnglish(index) {
      let paragraph = text.paragraphIndex(of: index)
      guard paragraph != last else { continue }
      last = paragraph
      let tokens = text.paragraphs[paragraph].tokens
      if isForeign(paragraph: tokens) { found.append(tokens) }
    }
    return found
  }

  /// Six words or more, of which three quarters are English, a third English only, and an eighth at most French only.
  private func isForeign(paragraph tokens: Range<Int>) -> Bool {
    var (words, english, onlyEnglish, onlyFrench) = (0, 0, 0, 0)
    for index in tokens where text.tokens[index].kind == .word {
      words += 1
      let isEnglish = isEnglish(index)
      let isFrench = !text.traits(index).isDisjoint(with: .knownFrench)
      let isOnlyEnglish = !isFrench && isOnlyEnglish(index)
      if isEnglish || isOnlyEnglish { english += 1 }
      if isOnlyEnglish { onlyEnglish += 1 }
      if !isEnglish, isFrench { onlyFrench += 1 }
    }
    guard words >= 6 else { return false }
    return onlyFrench * 8 <= words && english * 4 >= words * 3 && onlyEnglish * 3 >= words && !isQuotation(tokens)
  }

  private func isQuotation(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    let token = text.tokens[first]
    return token.kind == .mark && (Marks.openingQuotes.contains(token.key) || token.isMark("\""))
  }
}
