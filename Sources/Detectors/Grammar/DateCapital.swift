import LavoirFindings
import LavoirText

/// Finds the name of a month or weekday with a capital (« le 25 Mars dernier », « ce Vendredi »).
struct DateCapital: Detector {
  static let rule = Rule(
    id: "date-capital",
    summary: "A month or weekday has a capital.",
    why: """
      French writes months and weekdays small; English does not. Names of streets, squares and historic days keep
      theirs: sure are only dates behind « le », « au » or « depuis le », or with a year behind them; behind « en »,
      « avant », « ce » and the like the capital is most likely English.
      """,
    category: .casing,
    severity: .minor,
    fires: [
      "En effet, le 25 ⟦Mars→mars⟧ dernier, il avait parlé.", "le 3 ⟦Août→août⟧ 2021",
      .init("Le chantier commence en ⟦Avril→avril⟧ et dure un an.", .likely),
      .init("fermées jusqu’à ⟦Vendredi→vendredi⟧ prochain", .likely),
    ],
    silent: [
      "la sonde en Mars", "le Mardi gras", "le Vendredi saint", "ce Dimanche rouge", "en Avril Lavigne",
      "la rue du 4 Septembre", "la place du 8 Mai 1945", "le 25 mars dernier", "le 14 Juillet",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.innerCapital].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    if let finding = undated(at: index, in: text) { return finding }
    guard text.isWord(index, in: Self.months), index >= 2, text.tokens[index - 1].kind == .number,
      text.tokens[index - 1].range.count <= 3, text.isWord(index - 2, in: Self.before), followsDate(index + 1, in: text)
    else { return nil }
    let small = Folding.folded(text.string(index))
    return Finding(
      rule: rule.id, range: text.tokens[index].range, category: .casing, severity: .minor,
      certainty: isRecent(index + 1, in: text) ? .sure : .likely,
      message: "months have no capital: « \(small) »", evidence: [.rule("a date stands around it")], fix: Fix(small))
  }

  /// A month behind « en » or « avant », a weekday behind « ce » or « jusqu’à ».
  private func undated(at index: Int, in text: AnalyzedText) -> Finding? {
    guard index > 0, text.isWord(index, in: Self.months) || text.isWord(index, in: Self.days),
      text.tokens[index].isCapitalisedWord, !text.isWord(index, oneOf: "mars", "mai")
    else { return nil }
    let isMonth = text.isWord(index, in: Self.months) && text.isWord(index - 1, in: Self.beforeMonth)
    let isUntil = text.isWord(index - 1, oneOf: "à") && text.isWord(index - 2, oneOf: "jusqu'")
    let isDay = text.isWord(index, in: Self.days) && (isUntil || text.isWord(index - 1, in: Self.beforeDay))
    guard isMonth || isDay, endsName(index + 1, in: text), text.tokens[index - 1].isSmallWord else { return nil }
    let small = Folding.folded(text.string(index))
    return rule.finding(
      text.tokens[index].range, .likely, "months and weekdays have no capital: « \(small) »",
      evidence: [.rule("« \(text.string(index - 1)) » stands before it")], fix: Fix(small))
  }

  /// Whether no name goes on here: « Avril Lavigne », « le Vendredi saint ».
  private func endsName(_ next: Int, in text: AnalyzedText) -> Bool {
    guard let token = text.token(next) else { return true }
    if token.kind == .mark { return !token.isMark("-") }
    if token.kind == .number { return true }
    return token.isSmallWord
      && (text.isWord(next, in: Self.behind)
        || text.traits(next).isDisjoint(with: [.adjective, .noun, .pastParticiple]))
  }

  /// Whether no historic day is meant, whose name keeps its capital (« le 6 Février 1934 »).
  private func isRecent(_ next: Int, in text: AnalyzedText) -> Bool {
    guard text.token(next)?.kind == .number else { return true }
    return (Int(text.string(next)) ?? 0) > 2001
  }

  /// A year, « dernier » or « prochain »: a date and not the name of a day.
  private func followsDate(_ index: Int, in text: AnalyzedText) -> Bool {
    text.token(index)?.kind == .number || text.isWord(index, in: Self.behind)
  }

  private static let months: WordSet = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let days: WordSet = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
  private static let beforeMonth: WordSet = ["en", "avant", "début", "fin", "courant", "depuis", "dès", "vers"]
  private static let beforeDay: WordSet = ["chaque", "dès"]
  private static let before: WordSet = ["le", "au", "dès", "et", "ou", "vers"]
  private static let behind: WordSet = ["dernier", "prochain", "courant", "passé", "suivant", "précédent"]
}
