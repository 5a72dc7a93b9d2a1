import LavoirFindings
import LavoirText

/// Writes ordinals as print has them: 1re, 2e, XXe.
struct Ordinal: Detector {
  static let rule = Rule(
    id: "ordinal",
    summary: "An ordinal is abbreviated with too many letters.",
    why: """
      The abbreviations are 1er, 1re, 2e, XXe, and their plurals with s (*Lexique des règles typographiques en usage à
      l’Imprimerie nationale*, « Abréviations »; Office québécois de la langue française). 2nd and 2nde are right.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "La 1⟦ère→re⟧ fois, au 3⟦ème→e⟧ étage.", "Au XIX⟦ème→e⟧ siècle, les 2⟦èmes→es⟧ rencontres.", "Le 1⟦ier→er⟧ prix.",
      "La 3⟦ième→e⟧ équipe, les 1⟦ères→res⟧ neiges.", "Au 5⟦eme→e⟧ essai.",
    ],
    silent: ["Le 1er mai, la 1re classe, le 2e étage, la 2nde.", "Le XXe siècle.", "width: 2em;", "1ere-annee.pdf"])

  func findings(in text: AnalyzedText) -> [Finding] {
    let numbers = text.marks[.number].compactMap { finding(at: $0, in: text) }
    let roman = [Mark.unknownName, .innerCapital].flatMap { mark in
      text.marks[mark].compactMap { finding(at: $0, in: text) }
    }
    return numbers + roman
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let token = text.tokens[index]
    let written = text.string(index)
    guard let ending = Self.ending(of: written), text.isProse(index), !text.isJoined(index + 1) || endsWord(index, text)
    else { return nil }
    // « 2em » is a width in style sheets.
    if ending.wrong == "em", !(text.isSpaced(index + 1) && text.tokens[index + 1].isSmallWord) { return nil }
    let place = ByteRange(Int(token.end) - ending.wrong.utf8.count, Int(token.end))
    return rule.finding(
      place, .sure, "« \(written) » is « \(written.dropLast(ending.wrong.count))\(ending.right) »",
      fix: Fix(ending.right))
  }

  /// Whether what touches the word from behind is a mark of punctuation.
  private func endsWord(_ index: Int, _ text: AnalyzedText) -> Bool {
    text.tokens[index + 1].kind == .mark && !text.isMark(index + 1, "-") && !text.isMark(index + 1, "/")
  }

  private static func ending(of word: String) -> (wrong: String, right: String)? {
    let head = word.prefix { $0.isASCII && ($0.isNumber || "IVXLC".contains($0)) }
    let wrong = String(word.dropFirst(head.count))
    let isDigits = head.allSatisfy(\.isNumber)
    guard !head.isEmpty, isDigits || head.count > 1 || "IVX".contains(head), isDigits || head.allSatisfy(\.isLetter)
    else { return nil }
    let isFirst = head == "1" || head == "I"
    guard let right = isFirst ? first[wrong] : others[wrong] else { return nil }
    return (wrong, right)
  }

  private static let first = [
    "ère": "re", "ere": "re", "ière": "re", "ères": "res", "eres": "res", "ières": "res", "ier": "er", "ièr": "er",
    "iers": "ers",
  ]
  private static let others = [
    "ème": "e", "eme": "e", "ième": "e", "ieme": "e", "èmes": "es", "emes": "es", "ièmes": "es", "iemes": "es",
    "em": "e",
    "éme": "e",
  ]
}
