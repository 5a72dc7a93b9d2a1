import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds an adjective of kind before its noun, as English sets it: « une tropicale tempête ».
struct RelationalAdjectiveFirst: Detector {
  static let rule = Rule(
    id: "relational-adjective-first",
    summary: "An adjective of kind stands before its noun.",
    why: """
      Adjectives that say of what kind a thing is (tropical, militaire, électrique, russe) stand behind their noun in French
      (Grevisse, *Le bon usage*, § 328); English sets every adjective before. Only adjectives that never move for effect
      are looked at, and only where no noun of the same spelling comes into question.
      """,
    category: .wordOrder,
    severity: .major,
    fires: [
      .init("Une ⟦tropicale tempête→tempête tropicale⟧ a touché la côte.", .likely),
      .init("les ⟦publiques écoles→écoles publiques⟧ restent fermées", .likely),
      .init("sur une ⟦intérieure surface→surface intérieure⟧ rapide", .likely),
    ],
    silent: [
      "une tempête tropicale", "les publics jeunes", "le militaire russe", "la politique étrangère",
      "un portable Samsung",
      "le numérique éducatif", "les internationaux français", "la mécanique quantique",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.adjectiveBeforeNoun].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at noun: Int, in text: AnalyzedText) -> Finding? {
    let adjective = noun - 1
    guard text.traits(adjective).isDisjoint(with: .noun), text.tokens[adjective].isSmallWord,
      text.tokens[noun].isSmallWord, adjective > 0, Determiners.reading(of: text.tokens[adjective - 1]) != nil,
      Self.isRelational(text.string(adjective)), agree(adjective, noun, in: text), !text.isInTerm(adjective),
      !text.isInTerm(noun)
    else { return nil }
    let sentence = TaggedSentence(around: noun, in: text)
    guard sentence[noun]?.tag == .noun else { return nil }
    let swapped = text.string(noun) + " " + text.string(adjective)
    return rule.finding(
      text.byteRange(adjective..<noun + 1), .likely,
      "« \(text.string(adjective..<noun + 1)) » has the word order of English",
      evidence: [.rule("« \(text.string(adjective)) » says of what kind, and such adjectives follow their noun")],
      fix: Fix(swapped))
  }

  private func agree(_ adjective: Int, _ noun: Int, in text: AnalyzedText) -> Bool {
    let (one, other) = (text.traits(adjective), text.traits(noun))
    return one.number.map { $0 == other.number } ?? true
      && one.gender.map { other.gender == nil || $0 == other.gender } ?? true
  }

  private static func isRelational(_ word: String) -> Bool {
    let word = word.hasSuffix("s") ? String(word.dropLast()) : word
    return stems.contains(word) || stems.contains(String(word.dropLast())) && word.hasSuffix("e")
  }

  /// Masculine or epicene singulars. Words that are nouns too are let pass only where the lexicon has no noun of the form.
  private static let stems: Set<String> = [
    "tropical", "public", "publique", "intérieur", "extérieur", "militaire", "nucléaire", "électrique", "électronique",
    "numérique", "informatique", "politique", "économique", "médical", "médicale", "chimique", "biologique", "solaire",
    "lunaire", "maritime", "aérien", "aérienne", "terrestre", "ferroviaire", "routier", "scolaire", "universitaire",
    "judiciaire", "pénal", "civil", "commercial", "industriel", "industrielle", "agricole", "financier", "bancaire",
    "budgétaire", "fiscal", "monétaire", "pliable", "réglable", "rechargeable", "étanche", "automatique", "mécanique",
    "thermique", "hydraulique", "tactique", "balistique", "stratégique", "municipal", "présidentiel", "présidentielle",
    "fédéral", "régional", "national", "international", "sanguin", "cardiaque", "musculaire", "génétique",
    "alimentaire",
    "climatique", "atmosphérique", "sous-marin", "russe", "français", "française", "américain", "anglais", "allemand",
    "chinois", "japonais", "italien", "italienne", "espagnol", "britannique", "ukrainien", "ukrainienne", "biélorusse",
    "européen", "européenne", "suisse", "polonais", "turc", "turque", "amovible", "jetable", "gonflable", "comestible",
    "inoxydable", "imperméable", "antidérapant", "portable",
  ]
}
