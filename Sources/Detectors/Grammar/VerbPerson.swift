import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a verb that does not agree with the pronoun before it: « ils utilise ».
struct VerbPerson: Detector {
  static let rule = Rule(
    id: "verb-person",
    summary: "A verb does not agree with its subject pronoun.",
    why: """
      « je », « tu », « il », « on », « ils » are subjects and nothing else; the verb behind them, object pronouns aside,
      must have their person. « elle » and « elles » count where no preposition stands before them. « nous » and « vous »
      may be objects and are left alone.
      """,
    category: .agreement,
    severity: .major,
    fires: [
      .init("ils ⟦n’est→ne sont⟧ pas là", .likely), .init("si ils ⟦utilise→utilisent⟧ ce programme", .likely),
      .init("il ⟦pouvez→peut⟧ le fermer", .likely), .init("elles ne ⟦fonctionne→fonctionnent⟧ plus", .likely),
    ],
    silent: [
      "il vient", "ils vous ont vu", "on les a vus", "il les y a conduits", "elle et lui vont au bal",
      "ceux qui vivent avec elle ont froid", "il faut", "tu peux", "je ne les vois pas", "peut-il vous aider",
      "il me semble", "elle dort, ils chantent",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.personClash].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at verb: Int, in text: AnalyzedText) -> Finding? {
    guard text.tokens[verb].isSmallWord, !text.isInTerm(verb), !text.isInForeignLine(verb) else { return nil }
    var pronoun = verb - 1
    while pronoun > 0, Clitics.contains(text.tokens[pronoun]), !text.isWord(pronoun, in: Self.subjects) { pronoun -= 1 }
    guard text.isWord(pronoun, in: Self.subjects),
      let (person, number) = SubjectPronouns.reading(of: text.tokens[pronoun]),
      !text.tokens[pronoun].shape.contains(.joined) || !text.isMark(pronoun - 1, "-"), canBeSubject(pronoun, in: text)
    else { return nil }
    let lexicon = text.knowledge.lexicon
    let readings = lexicon.verbReadings(of: text.string(verb))
    let finite = readings.filter { $0.tag.tense?.isFinite == true }
    guard let reading = finite.first, readings.count == finite.count, isVerb(verb, in: text),
      !finite.contains(where: { $0.tag.person == person && ($0.tag.number?.fits(number) ?? true) }),
      let tense = Self.tense(of: finite.map(\.tag)),
      let form = lexicon.conjugate(reading.lemma, tense: tense, person: person, number: number),
      form != text.string(verb), let repair = Substituter(text).verb(form, for: verb..<verb + 1)
    else { return nil }
    let subject = text.string(pronoun)
    return rule.finding(
      repair.range, .likely, "« \(text.string(verb)) » does not agree with « \(subject) »",
      evidence: [.agreement("« \(subject) » is its only subject")], fix: Fix(repair.replacement))
  }

  /// Whether the word can be nothing but a verb, or is « est » or « a », which behind a pronoun are.
  private func isVerb(_ index: Int, in text: AnalyzedText) -> Bool {
    text.isWord(index, oneOf: "est", "a") || text.traits(index).isDisjoint(with: Self.other)
  }

  /// « avec elle ont »: behind a preposition, « et » or « que » of a comparison the pronoun is no subject.
  private func canBeSubject(_ pronoun: Int, in text: AnalyzedText) -> Bool {
    if pronoun > 0, text.traits(pronoun - 1).contains(.determiner) || text.isMark(pronoun - 1, "«") { return false }
    guard text.isWord(pronoun, in: Self.disjunctive) else { return true }
    guard pronoun > 0, !text.tokens[pronoun].shape.contains(.startsLine) else { return true }
    return text.isMark(pronoun - 1, ",") || text.isMark(pronoun - 1, ".")
      || text.isWord(pronoun - 1, in: Self.conjunctions)
  }

  /// The tense to repair in: an indicative before an imperative or subjunctive of the same spelling.
  private static func tense(of tags: [MorphTag]) -> Tense? {
    let tenses = tags.compactMap(\.tense)
    return [.present, .imperfect, .future, .conditional, .pastHistoric, .subjunctive].first(where: tenses.contains)
      ?? (tenses.contains(.imperative) ? .present : nil)
  }

  /// The pronouns that are no objects.
  private static let subjects: WordSet = ["je", "j'", "tu", "il", "elle", "on", "ils", "elles"]
  private static let disjunctive: WordSet = ["elle", "elles"]
  private static let conjunctions: WordSet = ["si", "quand", "lorsqu'", "puisqu'", "où", "dont", "mais", "car"]
  /// A word that can be one of these may be no verb here.
  private static let other: WordTraits = [
    .noun, .adjective, .pronoun, .preposition, .adverb, .determiner, .conjunction,
  ]
}
