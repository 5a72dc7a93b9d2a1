import LavoirLexicons

/// Reads the `po:` and `is:` tags of the French hunspell dictionary.
enum HunspellTags {
  /// The grammar of every reading that a form's tags describe; none for what is no word of its own (`qu`, `lorsqu`).
  static func readings(_ tags: [String]) -> [MorphTag] {
    let values = tags.compactMap { tag in
      tag.hasPrefix("po:") || tag.hasPrefix("is:") ? String(tag.dropFirst(3)) : nil
    }
    guard !values.contains("err") else { return [] }
    let gender = values.compactMap { genders[$0] }.first
    let number = values.compactMap { numbers[$0] }.first
    let tenses = values.compactMap { Self.tenses[$0] }
    guard tenses.isEmpty else { return verbs(tenses, values.compactMap { persons[$0] }, gender, number) }
    let person = values.compactMap { pronounPersons[$0] }.first
    let readings = values.compactMap { partsOfSpeech[$0] }.map { part, detail in
      MorphTag(part, gender: gender, number: number, person: person, detail: detail)
    }
    return readings.isEmpty ? [MorphTag(.other, gender: gender, number: number)] : readings
  }

  /// The lemma that the tags name, if they do.
  static func stem(_ tags: [String]) -> String? {
    tags.first { $0.hasPrefix("st:") }.map { String($0.dropFirst(3)).replacing("’", with: "'") }
  }

  private static func verbs(
    _ tenses: [Tense], _ persons: [(Person, Number, MorphTag.Detail?)], _ gender: Gender?, _ number: Number?
  ) -> [MorphTag] {
    var readings: [MorphTag] = []
    for tense in tenses where !tense.isFinite {
      let isParticiple = tense == .pastParticiple
      readings.append(
        MorphTag(.verb, gender: isParticiple ? gender : nil, number: isParticiple ? number : nil, tense: tense))
    }
    // `po:ppas po:1jsg` is a participle that is also the first person of `parlé-je`.
    let finite = tenses.contains(where: \.isFinite) ? tenses.filter(\.isFinite) : persons.isEmpty ? [] : [.present]
    for tense in finite {
      for (person, number, detail) in persons {
        readings.append(MorphTag(.verb, number: number, tense: tense, person: person, detail: detail))
      }
    }
    return readings
  }

  private static let genders: [String: Gender] = ["mas": .masculine, "fem": .feminine, "epi": .epicene]
  private static let numbers: [String: Number] = ["sg": .singular, "pl": .plural, "inv": .invariable]
  private static let pronounPersons: [String: Person] = ["1pe": .first, "2pe": .second, "3pe": .third]

  private static let tenses: [String: Tense] = [
    "infi": .infinitive, "ppre": .presentParticiple, "ppas": .pastParticiple, "ipre": .present, "iimp": .imperfect,
    "ipsi": .pastHistoric, "ifut": .future, "cond": .conditional, "spre": .subjunctive, "simp": .imperfectSubjunctive,
    "impe": .imperative,
  ]

  private static let persons: [String: (Person, Number, MorphTag.Detail?)] = [
    "1sg": (.first, .singular, nil), "2sg": (.second, .singular, nil), "3sg": (.third, .singular, nil),
    "1pl": (.first, .plural, nil), "2pl": (.second, .plural, nil), "3pl": (.third, .plural, nil),
    "3pl!": (.third, .plural, nil), "1isg": (.first, .singular, .inverted), "1jsg": (.first, .singular, .inverted),
  ]

  private static let partsOfSpeech: [String: (PartOfSpeech, MorphTag.Detail?)] = [
    "nom": (.noun, nil), "adj": (.adjective, nil), "titr": (.noun, .title), "loc.nom": (.locutionPart, nil),
    "npr": (.properNoun, nil), "prn": (.properNoun, .firstName), "patr": (.properNoun, .surname),
    "adv": (.adverb, nil), "negadv": (.adverb, .negative), "advint": (.adverb, .interrogative),
    "loc.adv": (.locutionPart, nil), "loc.adj": (.locutionPart, nil), "loc.prep": (.locutionPart, nil),
    "loc.cj": (.locutionPart, nil), "loc.verb": (.locutionPart, nil), "loc.interj": (.locutionPart, nil),
    "prep": (.preposition, nil), "prepv": (.preposition, nil), "interj": (.interjection, nil),
    "cj": (.conjunction, nil), "cjco": (.conjunction, .coordinating), "cjsub": (.conjunction, .subordinating),
    "det": (.determiner, nil), "detpos": (.determiner, .possessive), "detdem": (.determiner, .demonstrative),
    "detind": (.determiner, .indefinite), "detneg": (.determiner, .negative), "propersuj": (.pronoun, .subject),
    "properobj": (.pronoun, .object), "prodem": (.pronoun, .demonstrative), "proind": (.pronoun, .indefinite),
    "proneg": (.pronoun, .negative), "prorel": (.pronoun, .relative), "proint": (.pronoun, .interrogative),
    "proadv": (.pronoun, .object), "nb": (.numeral, nil), "nbro": (.numeral, .ordinal), "pfx": (.prefix, nil),
  ]
}
