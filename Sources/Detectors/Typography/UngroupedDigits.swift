import LavoirFindings
import LavoirText

/// Finds a long amount of money without spaces between its groups of digits: « 100000000 $ ».
struct UngroupedDigits: Detector {
  static let rule = Rule(
    id: "ungrouped-digits",
    summary: "A long amount has no spaces between its groups of three digits.",
    why: """
      Where the thousands separators of English (100,000,000) are dropped, nobody can read the number. French parts groups
      of three digits with a narrow no-break space (Bureau international des poids et mesures, *Le Système international
      d’unités*, 5.4.4). Only amounts before a currency, from seven digits on: shorter ones, years and codes are left alone.
      """,
    category: .typography,
    severity: .minor,
    fires: [.init("poursuivi pour ⟦100000000→100\u{202F}000\u{202F}000⟧ $ ou plus", .likely)],
    silent: ["100 000 000 $", "50000 €", "tél. 0612345678", "le code 12345678"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.number].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let token = text.tokens[index]
    guard token.range.count >= 7, text.bytes[token.range.indices].allSatisfy({ (0x30...0x39).contains($0) }),
      isCurrency(index + 1, in: text)
    else { return nil }
    let digits = text.string(index)
    let space = text.knowledge.typography.space(.thousands).text
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += space }
      grouped.append(digit)
    }
    return rule.finding(
      token.range, .likely, "« \(digits) » is « \(grouped) »", evidence: [.rule("a currency follows")],
      fix: Fix(grouped))
  }

  private func isCurrency(_ index: Int, in text: AnalyzedText) -> Bool {
    text.isMark(index, "€") || text.isMark(index, "$") || text.isMark(index, "£") || text.isMark(index, "¥")
      || text.isWord(index, oneOf: "euros", "dollars", "livres", "yens", "roubles", "francs", "usd", "eur")
  }
}
