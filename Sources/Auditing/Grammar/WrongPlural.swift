import LavoirFindings
import LavoirGlossaries
import LavoirLexicons

/// Finds a plural where a noun or an adjective should be given in the singular.
struct WrongPlural: GlossaryCheck {
  static let rule = Rule(
    id: "wrong-plural",
    summary: "A noun or adjective is given in the plural, and its singular is never found or written.",
    why: """
      Forms are inflected from the singular: of a plural there is no other form, so that « la query » would become « la
      questions ». A noun that has only a plural says `number: plural`.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: questions
        replaces: [query]
        pos: noun
        source: press
        examples: [trois questions]
      """,
      """
      - term: personnel
        replaces: [employeurs]
        pos: noun
        source: press
        examples: [le personnel]
      """,
    ],
    silent: [
      """
      - term: vacances
        replaces: [holiday]
        pos: noun
        number: plural
        source: press
        examples: [trois semaines de ⟦holiday→vacances⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.terms.flatMap { index, term -> [GlossaryFlaw] in
      let accepted = AcceptedForm.all(of: term).compactMap { form -> GlossaryFlaw? in
        guard form.number == nil else { return nil }
        return flaw(of: form.text, form.kind, at: index, form.path, nil, glossary.lexicon)
      }
      guard term.status == .preferred, term.number == nil else { return accepted }
      return accepted
        + term.replaces.enumerated().compactMap { number, form in
          guard form.match == .inflected else { return nil }
          return flaw(
            of: form.text, term.kind, at: index, ["replaces", .item(number), "form"], .minor, glossary.lexicon)
        }
    }
  }

  private func flaw(
    of phrase: String, _ kind: Term.Kind, at index: Int, _ path: [GlossaryFlaw.Step], _ severity: Severity?,
    _ lexicon: Lexicon
  ) -> GlossaryFlaw? {
    guard kind == .noun || kind == .adjective, phrase.first?.isUppercase != true,
      let head = GrammarReading.head(of: phrase).first, let singular = Self.singular(of: head, kind, phrase, lexicon)
    else { return nil }
    let isWord = head == phrase
    return flaw(
      at: index, path, severity: severity, "« \(phrase) » is a plural: give the singular, from « \(singular) »",
      fix: isWord ? Fix(singular) : nil)
  }

  /// The singular of a word that is a plural and nothing else; `nil` where it may be a singular, or is the usual form.
  private static func singular(of word: String, _ kind: Term.Kind, _ phrase: String, _ lexicon: Lexicon) -> String? {
    let all = lexicon.analyses(of: word)
    let readings = all.filter { $0.tag.partOfSpeech == .noun || GrammarReading.fits($0.tag, .adjective) }
    guard readings.contains(where: { GrammarReading.fits($0.tag, kind) }),
      readings.allSatisfy({ $0.tag.number == .plural }),
      !all.contains(where: { $0.tag.partOfSpeech == .numeral || $0.tag.partOfSpeech == .determiner }),
      let lemma = readings.first(where: { GrammarReading.fits($0.tag, kind) })
    else { return nil }
    let singular =
      lemma.tag.partOfSpeech == .noun ? lemma.lemma : lexicon.agreeing(word, gender: .masculine, number: .singular)
    guard let singular, singular != word else { return nil }
    // « vacances », « lunettes »: what is far more frequent than its singular is a word of its own.
    let frequencies = [singular, word].map { lexicon.record(of: $0).frenchZipf }
    return frequencies[0] + 0.7 < frequencies[1] ? nil : singular
  }
}
