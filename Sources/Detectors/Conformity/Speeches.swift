import LavoirText

/// The speeches of dialogue among the lines that begin with a hyphen.
struct Speeches {
  /// The hyphens of the lines that are speeches, in order.
  private(set) var told: [Int] = []
  private let text: AnalyzedText

  /// Reads the lines that begin with these hyphens.
  init(_ hyphens: [Int], in text: AnalyzedText) {
    self.text = text
    for group in Self.groups(hyphens, in: text) where group.contains(where: tellsSpeaker) {
      told += group.filter { isSentence($0) }
    }
  }

  /// The lines that follow each other, as a dialogue or a list has them.
  private static func groups(_ hyphens: [Int], in text: AnalyzedText) -> [[Int]] {
    var groups: [[Int]] = []
    for hyphen in hyphens {
      let paragraph = text.paragraphIndex(of: hyphen)
      if let last = groups.last?.last, paragraph - text.paragraphIndex(of: last) <= 1 {
        groups[groups.count - 1].append(hyphen)
      } else {
        groups.append([hyphen])
      }
    }
    return groups
  }

  /// Whether a line says who speaks: a verb of saying with its subject behind it, behind a mark.
  private func tellsSpeaker(_ hyphen: Int) -> Bool {
    guard isSentence(hyphen) else { return false }
    var index = hyphen + 2
    let last = text.lineTokens(around: hyphen).upperBound
    while index <= last {
      let before = text.tokens[index - 1]
      if [",", "!", "?", "…", "."].contains(where: { before.isMark($0) }), text.isWord(index, in: Self.saying),
        text.tokens[index].isSmallWord, text.continuesLine(index + 1), isSubject(index + 1)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether a speaker is named here: « -il », a name, or an article.
  private func isSubject(_ index: Int) -> Bool {
    if text.isMark(index, "-") { return true }
    return text.tokens[index].isCapitalisedWord
      || text.isWord(index, oneOf: "le", "la", "l'", "les", "un", "une", "mon", "ma", "son", "sa", "notre")
  }

  /// Whether a line is a sentence rather than an item: it begins with a capital and ends with a stop.
  private func isSentence(_ hyphen: Int) -> Bool {
    guard text.continuesLine(hyphen + 1) else { return false }
    let first = text.tokens[hyphen + 1]
    guard first.shape.contains(.capitalised) || first.isMark("«") || first.isMark("…") else { return false }
    let last = text.lineTokens(around: hyphen).upperBound
    return [".", "!", "?", "…", "»"].contains { text.isMark(last, $0) }
  }

  private static let saying: WordSet = [
    "dit", "demanda", "répondit", "reprit", "fit", "cria", "hurla", "murmura", "ajouta", "lança", "souffla", "répliqua",
    "rétorqua", "continua", "poursuivit", "chuchota", "balbutia", "soupira", "grogna", "rigola", "gémit", "observa",
    "insista",
    "répéta", "interrogea", "protesta", "expliqua", "déclara", "admit", "avoua", "bredouilla", "ricana", "plaisanta",
    "conclut",
    "commença", "interrompit", "demande", "répond", "murmure", "crie", "promit", "raconta", "gronda", "fis", "dis",
  ]
}
