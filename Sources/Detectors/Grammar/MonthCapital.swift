import LavoirFindings
import LavoirText

/// Finds the name of a month with a capital in a date (« le 25 Mars dernier »).
struct MonthCapital: Detector {
  static let rule = Rule(
    id: "month-capital",
    summary: "A month has a capital in a date.",
    why: """
      French writes months small; English does not. Names of streets, squares and historic days keep theirs: only dates
      behind « le », « au » or « depuis le », or with a year behind them, are repaired.
      """,
    category: .casing,
    severity: .minor,
    fires: ["En effet, le 25 ⟦Mars→mars⟧ dernier, il avait parlé.", "le 3 ⟦Août→août⟧ 2021"],
    silent: ["la rue du 4 Septembre", "la place du 8 Mai 1945", "le 25 mars dernier", "le 14 Juillet"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.innerCapital].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard text.isWord(index, in: Self.months), index >= 2, text.tokens[index - 1].kind == .number,
      text.tokens[index - 1].range.count <= 3, text.isWord(index - 2, in: Self.before), followsDate(index + 1, in: text)
    else { return nil }
    let small = Folding.folded(text.string(index))
    return Finding(
      rule: rule.id, range: text.tokens[index].range, category: .casing, severity: .minor, certainty: .sure,
      message: "months have no capital: « \(small) »", evidence: [.rule("a date stands around it")], fix: Fix(small))
  }

  /// A year, « dernier » or « prochain »: a date and not the name of a day.
  private func followsDate(_ index: Int, in text: AnalyzedText) -> Bool {
    text.token(index)?.kind == .number || text.isWord(index, in: Self.behind)
  }

  private static let months: WordSet = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let before: WordSet = ["le", "au", "dès", "et", "ou", "vers"]
  private static let behind: WordSet = ["dernier", "prochain", "courant", "passé", "suivant", "précédent"]
}
