import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Finds a wrong form that is good French.
struct FrenchForm: GlossaryCheck {
  static let rule = Rule(
    id: "french-form",
    summary: "A wrong form is a word or locution of French.",
    why: """
      It stands in good texts, too, and would be replaced there. A context or a topic can say where it is wrong. The worse
      the more frequent the word is and the surer its replacement; what is only shown, or guarded, is a hint.
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
    glossary.terms.filter { $0.term.status == .preferred }.flatMap { index, term in
      term.replaces.indices.compactMap { flaw(of: $0, in: term, at: index, glossary) }
    } + countries(in: glossary)
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
        // The lexicon has foreign names, too; they are more frequent abroad. A name of French is not.
        guard !name.contains(" "), !names.contains(name), !glossary.lexicon.analyses(of: name).isEmpty,
          record.frenchZipf >= Self.rare, record.frenchZipf > record.englishZipf
        else { return nil }
        return flaw(
          at: index, ["english", .item(number)], severity: .minor, certainty: .likely,
          "« \(name) » is good French, and would become « \(country.name) »",
          evidence: [Self.evidence(record.frenchZipf)])
      }
    }
  }

  private func flaw(of number: Int, in term: Term, at index: Int, _ glossary: AuditedGlossary) -> GlossaryFlaw? {
    let form = term.replaces[number]
    guard form.match != .pattern, Folding.folded(form.text) != Folding.folded(term.preferred),
      let zipf = Self.zipf(of: form.text, kind: term.kind, glossary.lexicon), zipf >= Self.rare
    else { return nil }
    let isGuarded = FormConditions(of: number, in: term).isGuarded
    let isLoan = glossary.lexicon.record(of: form.text).englishZipf > zipf + Self.loan
    let severity =
      isLoan ? .neutral : Self.severity(zipf, certainty: form.certainty ?? term.certainty, isGuarded: isGuarded)
    var evidence = [Self.evidence(zipf)]
    let count = glossary.firings.count(of: WordHash(form.text).value)
    if count > 0 { evidence.append(.rule("it stands \(count.counted("time")) in the good French")) }
    return flaw(
      at: index, ["replaces", .item(number), "form"], severity: severity, certainty: isGuarded ? .guess : .likely,
      "« \(form.text) » is good French" + (isGuarded ? ", and only its context tells" : ": say where it is wrong"),
      evidence: evidence)
  }

  /// What is this much more frequent in English (a decimal logarithm) is a loan, which an entry may well replace.
  private static let loan = 1.2

  private static func severity(_ zipf: Double, certainty: Certainty, isGuarded: Bool) -> Severity {
    guard !isGuarded, certainty != .guess else { return .neutral }
    return zipf >= frequent && certainty == .sure ? .major : .minor
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
