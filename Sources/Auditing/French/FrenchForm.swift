import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Finds a wrong form that is good French.
struct FrenchForm: GlossaryCheck {
  static let rule = Rule(
    id: "french-form",
    summary: "A wrong form is a word, a name or a phrase of French.",
    why: """
      It stands in good texts, too, and would be replaced there. A context or a topic can say where it is wrong. The worse
      the more frequent the word is and the surer its replacement; what is only shown, or guarded, is a hint. Words of
      another part of speech, rare ones, French names and phrases of plain words are told where the replacement is sure.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: en fait
        replaces: [actuellement]
        pos: adverb
        source: press
        examples: [il était ⟦actuellement→en fait⟧ malade]
      """
    ],
    silent: [
      """
      - term: permanent
        replaces: [everlasting]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→permanente⟧]
      """
    ])

  /// From this Zipf frequency a word stands in a newspaper every day (10 in a million words).
  private static let frequent = 4.0
  /// Below this one it is rare (one in 3 million words).
  private static let rare = 2.5

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let countries = glossary.countryNames
    return glossary.terms.filter { $0.term.status == .preferred }.flatMap { index, term in
      term.replaces.indices.compactMap { flaw(of: $0, in: term, at: index, countries, glossary) }
    } + self.countries(in: glossary)
  }

  /// Wrong names of countries that are words or names of French.
  private func countries(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let countries = glossary.located.enumerated().compactMap { index, located in
      if case .country(let country) = located.entry { (index: index, country: country) } else { nil }
    }
    // What names another country is a conflict.
    let names = Set(countries.flatMap { [$0.country.name] + $0.country.also })
    return countries.flatMap { index, country in
      country.english.indices.compactMap { number -> GlossaryFlaw? in
        let name = country.english[number]
        let record = glossary.lexicon.record(of: name)
        // The lexicon has foreign names, too; they are more frequent abroad. A name or frequent word of French is not.
        guard !name.contains(" "), !names.contains(name), !glossary.lexicon.analyses(of: name).isEmpty,
          record.frenchZipf >= Self.rare,
          record.frenchZipf > record.englishZipf || Self.isFrequent(name, glossary.lexicon)
        else { return nil }
        return flaw(
          at: index, ["english", .item(number)], severity: .minor, certainty: .likely,
          "« \(name) » is good French, and would become « \(country.name) »",
          evidence: [Self.evidence(record.frenchZipf)])
      }
    }
  }

  /// Whether a word that is no name is frequent in French.
  private static func isFrequent(_ word: String, _ lexicon: Lexicon) -> Bool {
    lexicon.record(of: word).frenchZipf >= frequent && lexicon.analyses(of: word).contains { !$0.isProper }
  }

  private func flaw(
    of number: Int, in term: Term, at index: Int, _ countries: Set<String>, _ glossary: AuditedGlossary
  ) -> GlossaryFlaw? {
    let form = term.replaces[number]
    let accepted = Folding.folded(term.preferred)
    let wordings = form.bareReadings.compactMap { reading in
      Folding.folded(reading) == accepted
        ? nil : FrenchWording(reading, kind: term.kind, countries: countries, glossary.lexicon)
    }
    guard let wording = wordings.max(by: { $0.zipf < $1.zipf }) else { return nil }
    let isGuarded = FormConditions(of: number, in: term).isGuarded
    let severity = Self.severity(wording, certainty: form.certainty ?? term.certainty, isGuarded: isGuarded)
    var evidence = [Self.evidence(wording.zipf)]
    let count = glossary.firings.count(of: WordHash(form.text).value)
    if count > 0 { evidence.append(.rule("it stands \(count.counted("time")) in the good French")) }
    return flaw(
      at: index, ["replaces", .item(number), "form"], severity: severity, certainty: isGuarded ? .guess : .likely,
      "« \(wording.text) » is good French" + (isGuarded ? ", and only its context tells" : ": say where it is wrong"),
      evidence: evidence)
  }

  private static func severity(_ wording: FrenchWording, certainty: Certainty, isGuarded: Bool) -> Severity {
    guard !isGuarded, certainty != .guess else { return .neutral }
    switch wording.nature {
    case .word where wording.zipf >= frequent && certainty == .sure: return .major
    case .word where wording.zipf >= rare: return .minor
    // What is rare, or may be meant as another word, is left to who says that it is only likely.
    case .word, .otherPart, .name, .phrase: return certainty == .sure ? .minor : .neutral
    case .loan: return certainty == .sure && wording.zipf >= frequent ? .minor : .neutral
    }
  }

  /// How frequent a form is in French; `nil` where it is none, as this part of speech.
  static func zipf(of form: String, kind: Term.Kind, _ lexicon: Lexicon) -> Double? {
    let words = form.split(separator: " ").map(String.init)
    guard words.count == 1 else {
      return lexicon.isLocution(words) ? words.map { lexicon.record(of: $0).frenchZipf }.min() : nil
    }
    // A name is another word than the common one that is spelled alike.
    guard kind != .name, form.first?.isUppercase != true else { return nil }
    let readings = lexicon.analyses(of: form).filter {
      !$0.isProper && (GrammarReading.fits($0.tag, kind) || kind == .verb && $0.tag.partOfSpeech == .verb)
    }
    return readings.isEmpty ? nil : lexicon.record(of: form).frenchZipf
  }

  private static func evidence(_ zipf: Double) -> Evidence {
    let tenths = Int(zipf * 10 + 0.5)
    return .rule("its Zipf frequency in French is \(tenths / 10).\(tenths % 10): 3 is once in a million words")
  }
}
