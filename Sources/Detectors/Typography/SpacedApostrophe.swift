import LavoirFindings
import LavoirText

/// Finds a space beside the apostrophe of an elided word: « l’ eau », « l ’eau ».
struct SpacedApostrophe: Detector {
  static let rule = Rule(
    id: "spaced-apostrophe",
    summary: "A space stands beside the apostrophe of an elided word.",
    why: """
      An elided word touches the next one. Machines that cut a text into words put it together again with a space there.
      Only the thirteen words that French elides, before a vowel sound: the speech of the people (« aut’ chose ») has the
      space by right.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Il faut boire de l'⟦ →⟧eau.", "La mer d⟦ →⟧'huile n⟦ →⟧’attend pas.", "C’⟦ →⟧est qu'⟦ →⟧il pleut.",
      "L'⟦ →⟧homme lorsqu'⟦ →⟧on l’attend.",
    ],
    silent: [
      "Not' maître et vot' fille.", "Il mesure 5' 10\".", "Y en a pas d'aut' comme elle.", "la lettre 'l' est belle",
      "c'est qu'i' m'a dit", "celui de l' et ainsi de suite", "en m' sauvant", "la lettre n 'est' ici",
      "le signe '%c' inconnu", "un d' et un c'",
      "Soit n 'entier' quelconque", "rock 'n' roll",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.looseApostrophe].compactMap { behind($0, in: text) ?? before($0, in: text) }
  }

  /// « l ’eau »: the apostrophe touches the word behind it, and no other one on the line may close what it opens.
  private func before(_ index: Int, in text: AnalyzedText) -> Finding? {
    guard index > 0, text.isSpaced(index), text.isJoined(index + 1), Self.isElidable(index - 1, in: text),
      text.tokens[index + 1].kind == .word, text.isPlainGap(before: index),
      Vowels.begins(text.string(index + 1), lexicon: text.knowledge.lexicon), !closes(behind: index, in: text),
      text.isProse(index)
    else { return nil }
    return rule.finding(
      text.gap(before: index), .sure, "a space stands before the apostrophe of « \(text.string(index - 1)) »",
      fix: Fix(""))
  }

  /// Whether a single quote that closes stands on the line behind an apostrophe.
  private func closes(behind index: Int, in text: AnalyzedText) -> Bool {
    text.lineTokens(around: index).contains { place in
      place > index && ["'", "’"].contains { text.isMark(place, $0) } && text.isJoined(place)
        && !text.isJoined(place + 1)
    }
  }

  private func behind(_ index: Int, in text: AnalyzedText) -> Finding? {
    guard index > 0, text.isJoined(index), Self.isElidable(index - 1, in: text), text.isSpaced(index + 1),
      text.tokens[index + 1].kind == .word, text.isPlainGap(before: index + 1),
      !hasLostNoun(at: index, in: text), Vowels.begins(text.string(index + 1), lexicon: text.knowledge.lexicon),
      text.isProse(index)
    else { return nil }
    return rule.finding(
      text.gap(before: index + 1), .sure, "a space stands behind « \(text.string(index - 1..<index + 1)) »",
      fix: Fix(""))
  }

  /// Whether the noun behind « l’ » was lost rather than pushed away: « celui de l’ et ainsi de suite ».
  private func hasLostNoun(at index: Int, in text: AnalyzedText) -> Bool {
    guard text.isWord(index - 1, oneOf: "l") else { return text.isWord(index + 1, oneOf: "et", "ou") }
    return text.isWord(index + 1, oneOf: "et", "ou", "au", "aux")
      || index > 1 && text.traits(index - 2).contains(.preposition)
        && text.isWord(index + 1, oneOf: "est", "a", "ont", "à")
  }

  /// Whether a token is a word that French elides, without its apostrophe, and no mark opens right before it.
  static func isElidable(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.isWord(index, in: elidable) else { return false }
    return !text.isJoined(index) || text.tokens[index - 1].shape.contains(.elided)
      || ["(", "«", "[", "—", "/", "*", "_", ">", ".", ",", ";", ":"].contains { text.isMark(index - 1, $0) }
  }

  private static let elidable = WordSet(Elision.forms.map { String($0.dropLast()) })
}
