import LavoirFindings
import LavoirText

/// Finds Markdown links and bold text that lost the space beside them: « Depuis**Klipper**Nous », « voir[ici](…) ».
struct GluedMarkup: Detector {
  static let rule = Rule(
    id: "glued-markup",
    summary: "A space is missing beside a link or bold text.",
    why: """
      Translators cut a text at its markup and put the pieces together without the spaces. A word that runs into a link, or
      into bold text of several words, or out of it with a capital, was parted once. A part of a word may be bold
      (**C**entre, in**croyable**ment), and an ending may follow a link ([mot](m.md)s): these stay.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "basé sur⟦[→ [⟧le guide](https://example.org/g) officiel",
      "voir [le guide](https://example.org/g⟦)→) ⟧Améliorer le tout",
      "cliquez [ici](https://example.org/t.yml⟦)→) ⟧pour voir",
      "Depuis⟦**→ **⟧Travail en trois D⟦**→** ⟧Nous avons compilé",
      "**⚠️ Avertissement⟦****→** **⟧N’oubliez pas**",
    ],
    silent: [
      "**C**entre **N**ational", "in**croyable**ment", "des [mot](m.md)s", "un **mot** seul", "voir [ici](a.md), puis",
      "l’[hôte](h.md)", "le tableau a[i] et f(x)Y", "**Note**: lire", "(**gras**)", "2**3**4", "[a](b.md)ième",
      "Paris[1](#note1) est", "    gestionnaires[nom](arguments)", "un hôtel **, une plage ****, une vue",
      "ligne **un**\n**deux** suite",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.bracket].compactMap { link(at: $0, in: text) } + bold(in: text)
  }

  // MARK: Links

  private func link(at bracket: Int, in text: AnalyzedText) -> Finding? {
    guard !isIndented(bracket, in: text) else { return nil }
    if text.isMark(bracket, "[") { return linkStart(bracket, in: text) }
    return text.isMark(bracket, ")") ? linkEnd(bracket, in: text) : nil
  }

  private func linkStart(_ open: Int, in text: AnalyzedText) -> Finding? {
    guard open > 0, text.tokens[open].shape.contains(.joined), isWholeWord(open - 1, in: text), !text.isInCode(open),
      text.token(open + 1)?.kind == .word || text.token(open + 1)?.kind == .mark,
      !text.tokens[open - 1].shape.contains(.elided), isLink(from: open, in: text)
    else { return nil }
    // Where the article elides, the bracket follows the apostrophe: that is for the detector of elisions.
    if text.isWord(open - 1, oneOf: "le", "la", "de", "que"),
      let next = text.token(open + 1), next.isSmallWord,
      Vowels.begins(text.string(open + 1), lexicon: text.knowledge.lexicon)
    {
      return nil
    }
    return insertion(of: "[", " [", at: open..<open + 1, in: text)
  }

  private func linkEnd(_ close: Int, in text: AnalyzedText) -> Finding? {
    guard let next = text.token(close + 1), next.shape.contains(.joined), next.kind == .word,
      next.shape.contains(.capitalised) || isLittleWord(close + 1, in: text), isWholeWord(close + 1, in: text),
      let open = (max(0, close - 12)..<close).last(where: { text.isMark($0, "(") }), text.isMark(open - 1, "]"),
      text.tokens[open].shape.contains(.joined), text.tokens[open + 1].kind == .address
    else { return nil }
    return insertion(of: ")", ") ", at: close..<close + 1, in: text)
  }

  /// Whether the line is set in by four spaces, as code is in Markdown.
  private func isIndented(_ index: Int, in text: AnalyzedText) -> Bool {
    var first = index
    while first > 0, !text.tokens[first].shape.contains(.startsLine), index - first < Self.longestLine { first -= 1 }
    let start = Int(text.tokens[first].start)
    return start >= 4 && text.bytes[start - 4..<start].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  private static let longestLine = 60

  /// A preposition, conjunction or pronoun, which no ending of the linked word can be.
  private func isLittleWord(_ index: Int, in text: AnalyzedText) -> Bool {
    text.tokens[index].range.count >= 2 && text.records[index].frenchZipf >= 4
      && !text.traits(index).isDisjoint(with: [.preposition, .conjunction, .pronoun])
  }

  /// Whether `](` follows before the paragraph ends.
  private func isLink(from open: Int, in text: AnalyzedText) -> Bool {
    let end = min(text.paragraph(around: open).upperBound, open + 60)
    guard let close = (open + 1..<end).first(where: { text.isMark($0, "]") }) else { return false }
    return text.isMark(close + 1, "(") && text.tokens[close + 1].shape.contains(.joined)
  }

  // MARK: Bold

  private func bold(in text: AnalyzedText) -> [Finding] {
    guard text.marks[.asterisk].count >= 4 else { return [] }
    var findings: [Finding] = []
    var open: Range<Int>?
    for run in Self.runs(in: text) {
      if let start = open, isBold(start, run, in: text),
        text.paragraphIndex(of: start.lowerBound) == text.paragraphIndex(of: run.lowerBound)
      {
        findings += self.findings(from: start, to: run, in: text)
        open = run.count == 4 ? run : nil
      } else {
        open = run.count == 2 ? run : nil
      }
    }
    return findings
  }

  /// Whether the asterisks touch the text between them, as those of Markdown do: « un hôtel ** et un **** » is none.
  private func isBold(_ open: Range<Int>, _ close: Range<Int>, in text: AnalyzedText) -> Bool {
    let closes = text.tokens[close.lowerBound].shape.contains(.joined)
    let opens = text.token(open.upperBound)?.shape.contains(.joined) == true
    let reopens = close.count == 2 || text.token(close.upperBound)?.shape.contains(.joined) == true
    return closes && opens && reopens && !text.isInCode(open.lowerBound)
  }

  /// The seams of one stretch of bold text.
  private func findings(from open: Range<Int>, to close: Range<Int>, in text: AnalyzedText) -> [Finding] {
    let words = (open.upperBound..<close.lowerBound).count { text.tokens[$0].kind == .word }
    let next = close.upperBound
    let isFollowed = text.token(next).map { $0.shape.contains(.joined) } ?? false && isWholeWord(next, in: text)
    guard words > 1 || (isFollowed && text.tokens[next].isCapitalisedWord && words == 1 && close.count == 2) else {
      return close.count == 4 ? [insertion(of: "****", "** **", at: close, in: text)] : []
    }
    var findings: [Finding] = []
    if open.count == 2, text.tokens[open.lowerBound].shape.contains(.joined),
      isWholeWord(open.lowerBound - 1, in: text),
      !text.tokens[open.lowerBound - 1].shape.contains(.elided)
    {
      findings.append(insertion(of: "**", " **", at: open, in: text))
    }
    if close.count == 4 {
      findings.append(insertion(of: "****", "** **", at: close, in: text))
    } else if isFollowed {
      findings.append(insertion(of: "**", "** ", at: close, in: text))
    }
    return findings
  }

  /// The runs of two or four asterisks that stand together.
  private static func runs(in text: AnalyzedText) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in text.marks[.asterisk] {
      if let last = runs.last, last.upperBound == index, text.tokens[index].shape.contains(.joined) {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs.filter { $0.count == 2 || $0.count == 4 }
  }

  // MARK: Both

  /// Whether a token is a word of several letters, not in code.
  private func isWholeWord(_ index: Int, in text: AnalyzedText) -> Bool {
    guard let token = text.token(index), token.kind == .word || token.kind == .number else { return false }
    return token.range.count > 1 && !text.isInCode(index)
  }

  private func insertion(of old: String, _ new: String, at tokens: Range<Int>, in text: AnalyzedText) -> Finding {
    rule.finding(text.byteRange(tokens), .sure, "a space is missing beside « \(old) »", fix: Fix(new))
  }
}
