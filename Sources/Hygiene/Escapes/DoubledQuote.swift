import LavoirFindings
import LavoirText

/// Finds quotes doubled by SQL and CSV: « L''eau », « ""mot"" ».
struct DoubledQuote: HygieneRule {
  static let rule = Rule(
    id: "doubled-quote",
    summary: "A quote is doubled, as databases and tables escape it.",
    why: """
      SQL writes an apostrophe as two, and tables in CSV a quote as two. Where such text is taken out without a parser both
      stay. An apostrophe is one between an elided word and the next; quotes are where a pair encloses words on a line.
      """,
    category: .encoding,
    severity: .minor,
    fires: ["L⟦''→’⟧eau du puits", "Il a dit \"⟦\"→⟧bonjour⟦\"→⟧\" en entrant."],
    silent: [
      "la chaîne vide \"\" est permise", "''citation''", "5' 10''", "«\u{A0}oui\u{A0}»",
      "\"Zoé\";\"dit \"\"oui\"\" hier\"",
    ])

  func findings(in text: RawText) -> [Finding] {
    text.lines(with: .doubledQuote).flatMap { line, places -> [Finding] in
      let open = places.filter { !text.isCode(at: $0) }
      let apostrophes = open.filter { text.bytes[$0] == UInt8(ascii: "'") && isElision($0, in: text) }
      let quotes = hasLoneQuote(line, in: text) ? [] : open.filter { text.bytes[$0] == UInt8(ascii: "\"") }
      return apostrophes.map { finding(ByteRange($0, $0 + 2), "an apostrophe is doubled", "’") }
        + pairs(quotes, in: text)
    }
  }

  /// Whether a quote stands single on a line: then the line is a field of a table, where doubled ones are right.
  private func hasLoneQuote(_ line: ByteRange, in text: RawText) -> Bool {
    text.bytes[line.indices].split(whereSeparator: { $0 != UInt8(ascii: "\"") }).contains { $0.count == 1 }
  }

  private func pairs(_ quotes: [Int], in text: RawText) -> [Finding] {
    var findings: [Finding] = []
    var opener: Int?
    for offset in quotes {
      let before = text.scalar(before: offset)?.scalar
      let after = text.scalar(at: offset + 2)?.scalar
      // More than two are a line drawn, or a string of code.
      guard before != "\"", after != "\"" else { continue }
      if isLetter(after), !isLetter(before) {
        opener = offset
      } else if let open = opener, before != " ", !isLetter(after) {
        findings.append(finding(ByteRange(open + 1, open + 2), "a quote is doubled", ""))
        findings.append(finding(ByteRange(offset, offset + 1), "a quote is doubled", ""))
        opener = nil
      }
    }
    return findings
  }

  private func finding(_ range: ByteRange, _ message: String, _ new: String) -> Finding {
    rule.finding(range, .sure, message, evidence: [.rule("databases and tables escape quotes so")], fix: Fix(new))
  }

  private func isElision(_ offset: Int, in text: RawText) -> Bool {
    guard isLetter(text.scalar(before: offset)?.scalar), isLetter(text.scalar(at: offset + 2)?.scalar),
      !text.has("'''", at: offset)
    else { return false }
    let word = text.string(ByteRange(text.word(around: offset).start, offset)).lowercased()
    return text.isElided(word) && !text.isInStraightQuotes(offset)
  }

  private func isLetter(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isAlphabetic ?? false }
}
