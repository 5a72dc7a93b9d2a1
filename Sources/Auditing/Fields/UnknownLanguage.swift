import LavoirFindings
import LavoirGlossaries

/// Finds language tags that are none.
struct UnknownLanguage: GlossaryCheck {
  static let rule = Rule(
    id: "unknown-language",
    summary: "The key of a translation is no language tag.",
    why: """
      A translation stands under its language tag (BCP 47): the two letters of ISO 639-1 where the language has them, three
      of ISO 639-2 where it has not, then a script and a region if they matter: `en`, `pt-BR`, `sr-Latn`.
      """,
    category: .other,
    severity: .minor,
    fires: [
      """
      - term: permanent
        translations: {english: permanent, eng: lasting}
        status: do-not-translate
        source: press
        examples: [un accord permanent]
      """
    ],
    silent: [
      """
      - term: durable
        translations: {en: lasting, pt-BR: duradouro, sr-Latn: trajan, haw: mau}
        status: do-not-translate
        source: press
        examples: [un accord durable]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.indices.flatMap { index -> [GlossaryFlaw] in
      guard let term = glossary.term(at: index) else { return [] }
      var seen: Set<String> = []
      return term.translations.filter { seen.insert($0.language).inserted }.compactMap { translation in
        guard let problem = LanguageTag.problem(of: translation.language) else { return nil }
        return flaw(
          at: index, ["translations", .key(translation.language)],
          "« \(translation.language) » is no language tag: \(problem)")
      }
    }
  }
}
