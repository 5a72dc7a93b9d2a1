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
    silent: ["la chaîne vide \"\" est permise", "''citation''", "5' 10''", "«\u{A0}oui\u{A0}»"])

  func findings(in text: RawText) -> [Finding] {
    var findings: [Finding] = []
    var opener: Int?
    for offset in text[.doubledQuote] where !text.isCode(at: offset) {
      let before = text.scalar(before: offset)?.scalar
      let after = text.scalar(at: offset + 2)?.scalar
      if text.bytes[offset] == UInt8(ascii: "'") {
        if isElision(offset, before, after, in: text) {
          findings.append(finding(ByteRange(offset, offset + 2), "an apostrophe is doubled", "’"))
        }
      } else if isLetter(after), !isLetter(before) {
        opener = offset
      } else if let open = opener, before != " ", !isLetter(after), text.line(around: open).end > offset {
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

  private func isElision(_ offset: Int, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?, in text: RawText) -> Bool {
    guard isLetter(before), isLetter(after), !text.has("'''", at: offset) else { return false }
    let word = text.string(ByteRange(text.word(around: offset).start, offset)).lowercased()
    return text.isElided(word) && !text.isInStraightQuotes(offset)
  }

  private func isLetter(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isAlphabetic ?? false }
}
