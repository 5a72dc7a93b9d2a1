import LavoirFindings
import LavoirText

/// Finds a number with the thousands separators of English: « 15,000 spectateurs ».
struct EnglishThousands: Detector {
  static let rule = Rule(
    id: "english-thousands",
    summary: "Commas part the thousands of a number, as in English.",
    why: """
      In French the comma is the decimal mark: « 15,000 » is fifteen. Looked at only before a plural noun or a
      currency; a single group is taken for thousands where it is 000, for nobody gives three decimals of nothing.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      .init("devant ⟦15,000→15\u{202F}000⟧ spectateurs", .likely),
      .init("une dette de ⟦1,250,500→1\u{202F}250\u{202F}500⟧ euros", .likely),
    ],
    silent: [
      "devant 15 000 spectateurs", "un taux de 1,250 %", "les articles 1,2,3", "2,000 mm de large", "0,000",
      "rgb(255,200,100)", "Les bus 23,147,256 desservent le quartier.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.number].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard text.bytes[text.tokens[index].range.indices].contains(UInt8(ascii: ",")) else { return nil }
    let number = text.string(index)
    let groups = number.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(groups[0].count), groups[0] != "0",
      groups.count > 2 || groups[1] == "000", countsThings(index + 1, in: text),
      !text.tokens[index].shape.contains(.joined), !text.isInCode(index)
    else { return nil }
    let repaired = groups.joined(separator: text.knowledge.typography.space(.thousands).text)
    return rule.finding(
      text.tokens[index].range, .likely, "« \(number) » has the separators of English",
      evidence: [.rule("in French the comma is the decimal mark")], fix: Fix(repaired))
  }

  /// Whether a plural noun that is no unit follows.
  private func countsThings(_ next: Int, in text: AnalyzedText) -> Bool {
    guard let token = text.token(next), !token.shape.contains(.joined) else { return false }
    if text.isMark(next, "€") || text.isMark(next, "$") { return true }
    guard token.isSmallWord else { return false }
    return text.traits(next).contains(.noun) && text.traits(next).number == .plural
  }
}
