import LavoirFindings
import LavoirText

/// Finds a heading left in English above French text: « ## Return Value ».
struct ForeignHeading: Detector {
  static let rule = Rule(
    id: "foreign-heading",
    summary: "A heading is in English, the text is French.",
    why: """
      Documentation that is translated in part keeps its headings. Only headings of Markdown, of one to four words that are
      all English and in no French lexicon, in a document that is mostly French. Names of code and loanwords are left alone.
      """,
    category: .untranslated,
    severity: .minor,
    fires: [
      .init(
        """
        La fonction renvoie le nom du salon, ou rien si le salon n’existe pas.

        ## ⟦Return Value⟧

        Le nom du salon est une chaîne de caractères.
        """, .likely)
    ],
    silent: [
      "# Installation\n\nLancez le programme et suivez ce que dit l’écran.",
      "## README\n\nLancez le programme et suivez ce que dit l’écran.",
      "## `Return Value`\n\nLancez le programme et suivez ce que dit l’écran.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let english = EnglishContext(text: text)
    var found: [Finding] = []
    var last: Int?
    for index in text.marks[.unknownName] where english.isOnlyEnglish(index) && !text.isInCode(index) {
      let paragraph = text.paragraphIndex(of: index)
      guard paragraph != last else { continue }
      last = paragraph
      let words = text.paragraphs[paragraph].tokens.filter { !text.isMark($0, "#") && !text.isMark($0, "*") }
      guard text.isMark(text.paragraphs[paragraph].tokens.lowerBound, "#"), (1...4).contains(words.count),
        words.allSatisfy({ isEnglish($0, in: text, english) }), isFrench(after: paragraph, in: text),
        let first = words.first, let end = words.last
      else { continue }
      found.append(
        rule.finding(
          text.byteRange(first..<end + 1), .likely, "the heading « \(text.string(first..<end + 1)) » is English",
          evidence: [.rule("the text below it is French")]))
    }
    return found
  }

  /// Whether a word is of everyday English, and no name of a thing.
  private func isEnglish(_ index: Int, in text: AnalyzedText, _ english: EnglishContext) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, !token.isAllCapitals, !token.shape.contains(.innerCapital), !text.isProtected(index)
    else {
      return false
    }
    return english.isOnlyEnglish(index) ? text.records[index].englishZipf >= 3.3 : english.isEnglish(index)
  }

  /// Whether French stands in the next paragraph of some length.
  private func isFrench(after paragraph: Int, in text: AnalyzedText) -> Bool {
    let next = text.paragraphs[(paragraph + 1)...].first { $0.tokens.count >= 6 }
    guard let next else { return false }
    let words = next.tokens.filter { text.tokens[$0].kind == .word }
    return words.count { text.traits($0).contains(.french) } * 2 > words.count
  }
}
