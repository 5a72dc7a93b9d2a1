import LavoirFindings
import LavoirText

/// Finds a space before a comma or full stop.
struct SpacedStop: Detector {
  static let rule = Rule(
    id: "spaced-stop",
    summary: "A space stands before a comma or full stop.",
    why: """
      No French style has a space before a comma or full stop. Links and emphasis that were taken out leave one. File
      names, ellipses and decimals that begin with a stop are left alone.
      """,
    category: .typography,
    severity: .minor,
    fires: ["en particulier sur terre⟦ ,→,⟧ sera mis", "des noms et des dates⟦ .→.⟧ Couleurs"],
    silent: [
      "en particulier sur terre, sera", "il hésite ... puis part", "le fichier .bashrc", "un rappel de .5",
      "Tapez cd . puis entrez", "La commande find . -name fichier", "régler à (0 . 0) dans", "chaque , baisse la note",
      "les noms débutant par .", "les touches u,U,o,O . filtrent",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.spacedStop].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let token = text.tokens[index]
    guard index > 0 else { return nil }
    let before = text.tokens[index - 1]
    guard token.range.count == 1, !isNamed(index, in: text), endsWords(index - 1, in: text),
      endsClause(index, in: text), text.isProse(index)
    else {
      return nil
    }
    let range = ByteRange(Int(before.end), Int(token.end))
    return Finding(
      rule: rule.id, range: range, category: .typography, severity: .minor, certainty: .sure,
      message: "a space stands before « \(text.string(index)) »", fix: Fix(text.string(index)))
  }

  /// Whether a determiner or, with a full stop, a preposition stands before: the mark itself is spoken of, as in « chaque ,
  /// baisse la note » and « les noms débutant par . ». A single letter before a full stop stands in a list of keys.
  private func isNamed(_ index: Int, in text: AnalyzedText) -> Bool {
    guard !text.isJoined(index - 1) || text.isMark(index - 2, ",") else { return false }
    if text.isWord(index - 1, oneOf: "le", "la", "les", "des", "une", "chaque", "ce", "cette", "ces") { return true }
    guard text.isMark(index, ".") else { return false }
    return text.isWord(index - 1, oneOf: "par", "de", "à", "en", "du", "au", "avec", "pour", "sur", "dans")
      || text.tokens[index - 1].range.count == 1 && text.isMark(index - 2, ",")
  }

  /// Whether a word, number or closing mark stands before.
  private func endsWords(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word || token.kind == .number
      || ["*", "»", ")", "]", "”", "%", "€", "$"].contains { token.isMark($0) }
      || token.isMark("\"") && text.isJoined(index)
      || token.isMark(".") && token.range.count == 1 && text.isJoined(index) && text.isMark(index + 1, ",")
  }

  /// White space or a closing mark follows, so that the stop belongs to what is before it.
  private func endsClause(_ index: Int, in text: AnalyzedText) -> Bool {
    guard let next = text.token(index + 1) else { return true }
    guard next.shape.contains(.joined) else {
      return text.isMark(index, ",") || next.shape.contains(.startsLine)
        || next.kind == .word && next.shape.contains(.capitalised)
    }
    return next.kind == .mark && Marks.closingQuotes.contains(next.key)
  }
}
