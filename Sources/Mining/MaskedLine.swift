import LavoirText

/// A line with its numbers and dates left open, as a pattern of boilerplate: `Publié le * à *`.
struct MaskedLine: Sendable, Equatable {
  /// Words, and `*` for what varies.
  let pattern: String
  /// The same for every line of the pattern.
  let key: UInt64
  /// Its bytes.
  let range: ByteRange
  /// Whether it stands near the begin, near the end.
  let isNearStart: Bool
  let isNearEnd: Bool

  /// How near: as ``Boilerplate/Place`` has it.
  private static let startLines = 8
  private static let endLines = 12
  private static let longest = 240
  private static let mostGaps = 3

  /// The lines of a text that may be furniture, each pattern once.
  static func lines(of text: [UInt8], tokens: [Token]) -> [MaskedLine] {
    let rows = Line.lines(of: text).filter { !$0.isBlank }
    var seen: Set<UInt64> = []
    var found: [MaskedLine] = []
    var token = 0
    for (number, row) in rows.enumerated() {
      while token < tokens.count, Int(tokens[token].end) <= row.content.start { token += 1 }
      let first = token
      while token < tokens.count, Int(tokens[token].start) < row.content.end { token += 1 }
      guard isCandidate(row, in: text),
        let (pattern, key) = pattern(of: tokens[first..<token], in: text), seen.insert(key).inserted
      else { continue }
      found.append(
        MaskedLine(
          pattern: pattern, key: key, range: row.content, isNearStart: number < startLines,
          isNearEnd: number >= rows.count - endLines))
    }
    return found
  }

  /// No heading, list item, table or quotation, which recur by design.
  private static func isCandidate(_ row: Line, in text: [UInt8]) -> Bool {
    let bytes = text[row.content.indices]
    guard let first = bytes.first, bytes.count < longest else { return false }
    return !"#-*|>+=".utf8.contains(first)
  }

  private static func pattern(of tokens: ArraySlice<Token>, in text: [UInt8]) -> (String, UInt64)? {
    var words: [String] = []
    var kept = 0
    for token in tokens where token.kind != .mark {
      let written = String(decoding: text[token.range.indices], as: UTF8.self)
      if token.kind != .word || isDate(written, behind: words.last) {
        if words.last != "*" { words.append("*") }
      } else {
        words.append(written.hasSuffix("'") ? written.dropLast() + "’" : written)
        kept += 1
      }
    }
    guard (2...30).contains(kept), words.first != "*", words.count(where: { $0 == "*" }) <= mostGaps,
      // « Du * au * » is any line.
      words.contains(where: { $0.utf8.count > 3 })
    else { return nil }
    let pattern = words.joined(separator: " ").replacing("’ ", with: "’")
    return (pattern, WordHash(pattern).value)
  }

  /// Whether a word is the name of a month or weekday beside a number.
  private static func isDate(_ word: String, behind last: String?) -> Bool {
    let folded = Folding.folded(word)
    return months.contains(folded) && last == "*" || weekdays.contains(folded)
  }

  private static let months: Set<String> = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre", "janv", "févr", "juil", "sept", "oct", "nov", "déc",
  ]
  private static let weekdays: Set<String> = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
}
