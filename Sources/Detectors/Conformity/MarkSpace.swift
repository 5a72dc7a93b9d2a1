import LavoirFindings
import LavoirText

/// Sets the space before ; : ! ? that the profile has there.
struct MarkSpace: Detector {
  static let rule = Rule(
    id: "mark-space",
    summary: "The space before ; : ! or ? is not that of the profile.",
    why: """
      A plain space lets the mark fall to the next line alone; no space, or one of another width, is another country’s
      custom. Times, ratios, verses, addresses, smileys, code and trademarks (Yahoo!) keep theirs, and of several marks
      together only the first has a space before it.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Vient-il demain⟦→\u{202F}⟧? Oui⟦ →\u{202F}⟧!", "Quoi⟦ →\u{202F}⟧?! Non⟦→\u{202F}⟧!!!",
      "Voici la liste⟦\u{202F}→\u{A0}⟧: du fil, deux boutons.", "Il pleut⟦\u{A0}→\u{202F}⟧; il neige.",
      "**Attention**⟦ →\u{A0}⟧: le gué est profond.", "À 12:30⟦→\u{A0}⟧: départ.",
    ],
    silent: [
      "Que faire\u{202F}? Attendre.", "Le train de 12:30, Jn 3:16, 1:25000.", "À demain :-) ou ;)",
      "Chez Yahoo!, on dort.",
      "Le vieux (!) a vingt ans (?).", "Voir https://exemple.org/?a=1;b=2.", "Tapez `a ? b : c`.",
      "le signe &#233; et &eacute; ici", "Trop drôle :D",
      "![Le port](port.jpg)", "[^1]: Voir la préface.", "std::vector<int> v;", "| a : b | c ; d |",
      "He said: go there!",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.highMark].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard text.continuesLine(index), text.isProse(index), endsClause(index - 1, in: text),
      isMark(index, in: text)
    else { return nil }
    let place: TypographicStyle.Place = text.isMark(index, ":") ? .colon : .highMark
    return text.spaceFinding(rule, before: index, place, "the space before « \(text.string(index)) » is another one")
  }

  /// Whether what stands before the mark can end a clause.
  private func endsClause(_ before: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[before]
    switch token.kind {
    case .word: return !text.isWord(before, in: Self.trademarks) && !isEntity(before, in: text)
    case .hashtag: return !isEntity(before, in: text)
    case .number, .address, .handle: return true
    case .code: return false
    case .mark:
      if text.isMark(before, ".") { return text.isJoined(before) }
      if token.isMark("\"") || token.isMark("'") { return text.isJoined(before) }
      if token.isMark("]") { return !opensDefinition(before, in: text) }
      if token.isMark("`") { return text.isInCode(before) }
      return Self.closers.contains(token.key)
    }
  }

  /// Whether it is a mark of punctuation: no part of a time, smiley, path or operator.
  private func isMark(_ index: Int, in text: AnalyzedText) -> Bool {
    guard !text.endsLine(index), text.isJoined(index + 1), let next = text.token(index + 1) else { return true }
    if text.isMark(index, "!") || text.isMark(index, "?") {
      return next.kind == .mark && !Self.operators.contains(next.key)
    }
    return next.kind == .mark && Self.behindColon.contains(next.key)
  }

  /// Whether a word or number sign is the name of a character in HTML: `&nbsp;`, `&#233;`.
  private func isEntity(_ before: Int, in text: AnalyzedText) -> Bool {
    text.isMark(before - 1, "&") && text.isJoined(before)
  }

  /// Whether a bracket closes the label of a footnote or link on its line.
  private func opensDefinition(_ close: Int, in text: AnalyzedText) -> Bool {
    (max(0, close - 8)..<close).contains { text.isMark($0, "[") && text.tokens[$0].shape.contains(.startsLine) }
  }

  /// Marks that a clause can end with.
  private static let closers = scalars("»”’)%‰€$£¥°…*_²³>+#")
  /// What may touch a colon or semicolon from behind.
  private static let behindColon = scalars("\"“«»”’*_…")
  private static let operators = scalars("=[/\\<{@#")
  /// Names that end with the mark.
  private static let trademarks: WordSet = ["yahoo", "jeopardy", "joomla", "yum", "wham", "oops", "kahoot", "hep"]

  private static func scalars(_ marks: String) -> Set<UInt64> {
    Set(marks.unicodeScalars.map { UInt64($0.value) })
  }
}
