import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a main verb that lost its auxiliary behind a relative clause.
struct MissingAuxiliary: Detector {
  static let rule = Rule(
    id: "missing-auxiliary",
    summary: "A past participle stands where a finite verb is due.",
    why: """
      « Le dirigeant, qui a maintenu des liens étroits, ordonné le transfert »: behind the relative clause the main verb is
      due, and a participle with a direct object cannot be it without « a ».
      """,
    category: .agreement,
    severity: .major,
    fires: [
      .init(
        "Le dirigeant, qui a maintenu des liens avec le Kremlin, ⟦ordonné→a ordonné⟧ Le transfert d’équipements.", .sure
      ),
      .init("Le chef, qui vient de partir, ⟦annoncé→a annoncé⟧ la fin des travaux.", .likely),
    ],
    silent: [
      "Le poète, qui vivait à Paris, né le 3 mai 1850, mourut jeune.",
      "Le film, qui a plu, sorti la même année, est bon.",
      "Le dirigeant, qui a maintenu des liens, a ordonné le transfert.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.participle].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let traits = text.traits(index)
    guard traits.isDisjoint(with: [.finiteVerb, .preposition]), traits.gender == .masculine,
      traits.number == .singular, let object = text.token(index + 1), object.kind == .word,
      text.isWord(index + 1, in: Self.articles), !isTime(index + 2, in: text),
      followsRelativeClause(index - 1, in: text)
    else { return nil }
    let hasCapital = object.shape.contains(.capitalised)
    let participle = text.string(index)
    return Finding(
      rule: rule.id, range: text.tokens[index].range, category: .agreement, severity: .major,
      certainty: hasCapital ? .sure : .likely, message: "« \(participle) » lacks its auxiliary « a »",
      evidence: [.rule("« \(participle) » has a direct object, and its clause has no finite verb")],
      fix: Fix("a " + participle))
  }

  /// Whether a clause that begins with « , qui » ends at this comma, inside one sentence.
  private func followsRelativeClause(_ comma: Int, in text: AnalyzedText) -> Bool {
    let sentence = text.sentence(around: comma)
    var index = comma - 1
    var hasVerb = false
    while index > sentence.lowerBound {
      if text.isMark(index, ",") { return false }
      if text.isWord(index, Self.qui) {
        return hasVerb && text.isMark(index - 1, ",") && !hasFiniteVerb(sentence.lowerBound..<index - 1, in: text)
      }
      if text.traits(index).contains(.finiteVerb) { hasVerb = true }
      index -= 1
    }
    return false
  }

  /// Whether a word of the stretch can be nothing but a verb with its person.
  private func hasFiniteVerb(_ range: Range<Int>, in text: AnalyzedText) -> Bool {
    let clause = range.reversed().prefix { !text.isWord($0, Self.que) }
    return clause.contains { text.traits($0).intersection(.partsOfSpeech) == .finiteVerb }
  }

  /// « né le 3 mai », « sorti la même année »: a time, not an object.
  private func isTime(_ index: Int, in text: AnalyzedText) -> Bool {
    guard let token = text.token(index) else { return true }
    return token.kind == .number || text.isWord(index, in: Self.times)
  }

  private static let qui = WordHash("qui")
  private static let que = WordHash("que")
  private static let articles: WordSet = ["le", "la", "les", "l'", "un", "une", "cette", "ces"]
  private static let times: WordSet = [
    "même", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "veille", "lendemain", "matin",
    "soir", "nuit", "jour", "semaine", "mois", "année", "an", "1er", "premier", "fois", "plus", "moins", "un", "une",
  ]
}
