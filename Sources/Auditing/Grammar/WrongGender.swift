import LavoirFindings
import LavoirGlossaries
import LavoirLexicons

/// Finds a gender that the lexicon contradicts.
struct WrongGender: GlossaryCheck {
  static let rule = Rule(
    id: "wrong-gender",
    summary: "The declared gender is not that of the noun, or an adjective is given in the feminine.",
    why: """
      The determiner before a replacement takes its gender: « le question » would be written. The lexicon knows the gender
      of most nouns; of a phrase the first noun counts. An adjective is given in the masculine, and takes the gender of its
      place.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: question
        replaces: [query]
        pos: noun
        gender: masculine
        source: press
        examples: [la ⟦query→question⟧ de savoir]
      """,
      """
      - term: permanente
        replaces: [everlasting]
        pos: adjective
        source: press
        examples: [une base permanente]
      """,
    ],
    silent: [
      """
      - term: ferme de bots
        replaces: [bot farm]
        pos: noun
        gender: feminine
        source: press
        examples: [une ⟦bot farm→ferme de bots⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.terms.flatMap { index, term in
      AcceptedForm.all(of: term).compactMap { form in
        switch form.kind {
        case .noun, .phrase, .name: noun(form, at: index, glossary.lexicon)
        case .adjective: adjective(form, at: index, glossary.lexicon)
        case .verb, .adverb: nil
        }
      }
    } + countries(in: glossary)
  }

  /// Countries whose article is not that of their gender and number.
  private func countries(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.enumerated().compactMap { index, located in
      guard case .country(let country) = located.entry, let right = CountryArticle.right(for: country, glossary.lexicon)
      else { return nil }
      return flaw(
        at: index, ["article"], certainty: .likely,
        "« \(country.name) » takes the article « \(right.rawValue) », not « \(country.article.rawValue) »",
        evidence: [.rule("so says the French lexicon")], fix: Fix(right.rawValue))
    }
  }

  private func noun(_ form: AcceptedForm, at index: Int, _ lexicon: Lexicon) -> GlossaryFlaw? {
    guard let declared = Self.gender(form.gender) else { return nil }
    let genders = GrammarReading.nounReadings(of: form.text, lexicon).compactMap(\.tag.gender)
    guard !genders.isEmpty, !genders.contains(where: { $0.fits(declared) }) else { return nil }
    let right: TermGender = declared == .masculine ? .feminine : .masculine
    return flaw(
      at: index, form.path(to: "gender"), "« \(form.text) » is \(right.rawValue)",
      evidence: [.rule("so says the French lexicon")], fix: Fix(right.rawValue))
  }

  private static func gender(_ gender: TermGender?) -> Gender? {
    switch gender {
    case .masculine: .masculine
    case .feminine: .feminine
    case .neuter, .other, nil: nil
    }
  }

  private func adjective(_ form: AcceptedForm, at index: Int, _ lexicon: Lexicon) -> GlossaryFlaw? {
    guard !form.text.contains(" "), form.number != .plural else { return nil }
    let readings = lexicon.analyses(of: form.text).filter { GrammarReading.fits($0.tag, .adjective) }
    guard let first = readings.first, readings.allSatisfy({ $0.tag.gender == .feminine && $0.tag.number == .singular })
    else { return nil }
    let masculine = lexicon.agreeing(form.text, gender: .masculine, number: .singular) ?? first.lemma
    return flaw(
      at: index, form.path, "« \(form.text) » is a feminine: give the masculine, « \(masculine) »", fix: Fix(masculine))
  }
}
