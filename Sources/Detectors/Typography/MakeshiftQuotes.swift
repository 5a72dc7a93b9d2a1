import LavoirFindings
import LavoirText

/// Finds guillemets made of other signs: « << mot >> », « ,,mot'' », « ``mot'' ».
struct MakeshiftQuotes: Detector {
  static let rule = Rule(
    id: "makeshift-quotes",
    summary: "Other signs stand for guillemets.",
    why: """
      Where a keyboard has no guillemets, two angle brackets, two commas or two backticks stand for them. Only a pair on one
      line with words inside, spaced alike on both sides; commands and code have them too.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "On nomme ⟦<<→«⟧ estran ⟦>>→»⟧ la partie découverte.", "Le mot ⟦,,→«\u{A0}⟧estran⟦''→\u{A0}»⟧ est rare.",
      "Il a écrit ⟦``→«\u{A0}⟧à suivre⟦''→\u{A0}»⟧ au bas.",
    ],
    silent: [
      "cout << \"bonjour\" << endl ;", "cat <<EOF >> sortie.txt", ">> Cité par Tom : oui", "1 << 2 >> 3", "a,,b''",
      "``code`` et '' vide", "Le code et def'' vaut.",
      "Le mot « estran » est rare.", "Les boutons << et >> défilent.", "la commande ``ls -l'' et ``stty''",
      "<<EOF puis >>",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let chevrons = text.marks[.chevron].flatMap { self.chevrons(at: $0 - 1, in: text) }
    return chevrons + text.marks[.looseApostrophe].flatMap { primes(at: $0, in: text) }
  }

  /// `<<` at these two tokens, with its `>>`.
  private func chevrons(at open: Int, in text: AnalyzedText) -> [Finding] {
    let first = open + 2
    guard text.isSpaced(first), text.tokens[first].kind == .word,
      !text.isJoined(open) || text.tokens[open - 1].kind == .mark,
      let close = (first..<min(first + Self.longest, text.tokens.count)).first(where: {
        text.isMark($0, ">") && text.isMark($0 + 1, ">") && text.isJoined($0 + 1)
      }), text.isSpaced(close), !(first..<close).contains(where: { !text.continuesLine($0) || text.isMark($0, "<") }),
      (first..<close).contains(where: { text.tokens[$0].isSmallWord && !text.isWord($0, oneOf: "et", "ou", "à") }),
      text.isProse(first)
    else { return [] }
    return [finding(open..<open + 2, "«", in: text), finding(close..<close + 2, "»", in: text)]
  }

  /// `''` that begins at this token, with the ,, or `` before it.
  private func primes(at close: Int, in text: AnalyzedText) -> [Finding] {
    guard text.isMark(close, "'"), text.isMark(close + 1, "'"), text.isJoined(close), text.isJoined(close + 1),
      close > 0, text.tokens[close - 1].kind != .number
    else { return [] }
    var open = close - 1
    while open > 0, close - open < Self.longest, text.continuesLine(open), !opens(open, in: text),
      !(text.isMark(open, "'") && text.isMark(open - 1, "'"))
    { open -= 1 }
    guard open > 0, opens(open, in: text), text.isProse(open + 1), isPlain(open + 1..<close, in: text) else {
      return []
    }
    let space = text.knowledge.typography.space(.guillemet).text
    return [
      finding(open - 1..<open + 1, "«" + space, in: text), finding(close..<close + 2, space + "»", in: text),
    ]
  }

  /// Whether words of French are quoted, and no command: a word of two letters at least, no sign beside it.
  private func isPlain(_ tokens: Range<Int>, in text: AnalyzedText) -> Bool {
    tokens.allSatisfy {
      text.tokens[$0].kind != .mark || [",", "-", "’", "'", "!", "?"].contains(where: text.tokens[$0].isMark)
    }
      && tokens.contains { text.tokens[$0].range.count > 2 && text.traits($0).contains(.french) }
      && !tokens.contains { text.isMark($0, "-") && !text.isJoined($0) }
  }

  /// The most tokens of a quotation that is looked through.
  private static let longest = 60

  /// Whether a token is the second of ,, or `` before a word.
  private func opens(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.isJoined(index + 1), text.tokens[index + 1].kind == .word, text.isJoined(index),
      !text.isJoined(index - 1)
    else {
      return false
    }
    return text.isMark(index, ",") && text.isMark(index - 1, ",")
      || text.isMark(index, "`") && text.isMark(index - 1, "`")
  }

  private func finding(_ tokens: Range<Int>, _ right: String, in text: AnalyzedText) -> Finding {
    rule.finding(
      text.byteRange(tokens), .sure, "« \(text.string(tokens)) » stands for a guillemet", fix: Fix(right))
  }
}
