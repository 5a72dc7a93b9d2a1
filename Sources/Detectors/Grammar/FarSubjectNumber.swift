import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a singular « être » with its participle behind a plural subject far away.
struct FarSubjectNumber: Detector {
  static let rule = Rule(
    id: "far-subject-number",
    summary: "A passive verb is singular, its subject plural.",
    why: """
      Translators lose a subject that stands far from its verb: « les questions d’une agression et d’une implication, en
      particulier sur terre, sera mis au point ». Looked at only where a plural noun opens the clause and every other noun
      before the verb hangs on a preposition, so that nothing else can be the subject.
      """,
    category: .agreement,
    severity: .major,
    fires: [
      .init(
        "À notre avis, les questions d’une nouvelle agression, en particulier sur terre, ⟦sera mis→seront mises⟧ au point.",
        .likely)
    ],
    silent: [
      "À notre avis, les questions d’une nouvelle agression seront mises au point.",
      "Les amis de Paul savent que le projet sera mis au point.", "Les jours passent, le pays sera mis en vente.",
      "Les enfants, le chien sera mis dehors.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.singularBe].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at verb: Int, in text: AnalyzedText) -> Finding? {
    let participle = verb + 1
    guard let token = text.token(participle), token.isSmallWord, text.traits(participle).contains(.pastParticiple),
      text.traits(participle).contains(.singular), let subject = subject(of: verb, in: text),
      let gender = text.traits(subject).gender, let form = plural(verb, gender: gender, in: text),
      let repair = Substituter(text).verb(form, for: verb..<participle + 1)
    else { return nil }
    let range = verb..<participle + 1
    return Finding(
      rule: rule.id, range: repair.range, category: .agreement, severity: .major, certainty: .likely,
      message: "« \(text.string(range)) » is singular, its subject « \(text.string(subject)) » plural",
      evidence: [.agreement("every noun between hangs on a preposition")], fix: Fix(repair.replacement))
  }

  private func plural(_ verb: Int, gender: Gender, in text: AnalyzedText) -> String? {
    let lexicon = text.knowledge.lexicon
    guard let be = lexicon.analyses(of: text.string(verb)).first(where: { $0.lemma == "être" }),
      let tense = be.tag.tense,
      let done = lexicon.analyses(of: text.string(verb + 1)).first(where: { $0.tag.tense == .pastParticiple }),
      let auxiliary = lexicon.conjugate("être", tense: tense, person: .third, number: .plural),
      let participle = lexicon.participle(of: done.lemma, gender: gender, number: .plural)
    else { return nil }
    return auxiliary + " " + participle
  }

  /// The plural noun that opens the verb's clause, if nothing behind it can be the subject.
  private func subject(of verb: Int, in text: AnalyzedText) -> Int? {
    guard mayHaveSubject(verb, in: text) else { return nil }
    let sentence = text.sentence(around: verb)
    var start = verb
    while start > sentence.lowerBound, !opensClause(start - 1, in: text) { start -= 1 }
    let segments = segments(start..<verb, in: text)
    guard let first = segments.firstIndex(where: { !hangs($0, in: text) }),
      segments[(first + 1)...].allSatisfy({ hangs($0, in: text) }), segments.count > 1
    else { return nil }
    let segment = segments[first]
    let noun = segment.lowerBound + 1
    guard segment.count > 1, text.isWord(segment.lowerBound, in: Self.pluralDeterminers),
      text.traits(noun).contains(.noun),
      text.traits(noun).number == .plural, nounsHang(noun + 1..<verb, in: text)
    else { return nil }
    return noun
  }

  /// Whether a comma and a plural determiner stand before the verb in its clause: asked first, for sentences cost more.
  private func mayHaveSubject(_ verb: Int, in text: AnalyzedText) -> Bool {
    let paragraph = text.paragraph(around: verb)
    var (index, hasComma, hasPlural) = (verb - 1, false, false)
    while index >= paragraph.lowerBound, !opensClause(index, in: text) {
      if text.isMark(index, ",") {
        hasComma = true
      } else if text.isWord(index, in: Self.pluralDeterminers) {
        hasPlural = true
      }
      index -= 1
    }
    return hasComma && hasPlural
  }

  /// The stretches between commas, empty ones left out.
  private func segments(_ range: Range<Int>, in text: AnalyzedText) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text.isMark(index, ",") {
      if index > start { segments.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { segments.append(start..<range.upperBound) }
    return segments
  }

  /// Whether a stretch begins with a preposition or adverb, and so holds no subject.
  private func hangs(_ segment: Range<Int>, in text: AnalyzedText) -> Bool {
    let first = segment.lowerBound
    return text.isWord(first, in: Self.hangers) || text.traits(first).intersection(.partsOfSpeech) == .adverb
  }

  /// Whether every determiner behind the subject follows a preposition, and no other verb stands there.
  private func nounsHang(_ range: Range<Int>, in text: AnalyzedText) -> Bool {
    range.allSatisfy { index in
      let traits = text.traits(index).intersection(.partsOfSpeech)
      if traits == .finiteVerb || traits == [.finiteVerb, .pronoun] || traits == .pronoun { return false }
      guard let token = text.token(index), Determiners.reading(of: token) != nil, !text.isWord(index, in: Self.fused)
      else { return true }
      return text.traits(index - 1).contains(.preposition) || text.isWord(index - 1, in: Self.hangers)
    }
  }

  private func opensClause(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    return token.kind == .mark ? !token.isMark(",") && !token.isMark("-") : text.isWord(index, in: Self.conjunctions)
  }

  private static let pluralDeterminers: WordSet = [
    "les", "ces", "ses", "leurs", "nos", "vos", "mes", "plusieurs", "quelques",
  ]
  private static let fused: WordSet = ["du", "des", "au", "aux"]
  private static let conjunctions: WordSet = [
    "que", "qu'", "qui", "dont", "où", "si", "mais", "car", "quand", "lorsque", "comme", "tandis", "puisque", "donc",
    "or",
  ]
  private static let hangers: WordSet = [
    "de", "d'", "du", "des", "à", "au", "aux", "en", "dans", "sur", "sous", "par", "pour", "avec", "sans", "contre",
    "entre",
    "vers", "chez", "lors", "selon", "depuis", "après", "avant", "pendant", "malgré", "notamment", "surtout", "y",
    "hier",
  ]
}
