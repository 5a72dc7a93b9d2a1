import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Finds translations that are the term itself.
struct SameTranslation: GlossaryCheck {
  static let rule = Rule(
    id: "same-translation",
    summary: "The translation is the term itself.",
    why: """
      Words that are the same in both languages exist; often the field was only filled in. A name that stays as it is has
      the status `do-not-translate`.
      """,
    category: .other,
    severity: .neutral,
    fires: [
      """
      - term: permanent
        translations: {en: permanent}
        replaces: [everlasting]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→permanente⟧]
      """
    ],
    silent: [
      """
      - term: durable
        translations: {en: lasting}
        replaces: [everlasting]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→durable⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.indices.flatMap { index -> [GlossaryFlaw] in
      guard let term = glossary.term(at: index), term.status != .doNotTranslate, term.kind != .name else { return [] }
      var numbers: [String: Int] = [:]
      return term.translations.compactMap { translation in
        let number = numbers[translation.language, default: 0]
        numbers[translation.language] = number + 1
        guard Folding.folded(translation.text) == Folding.folded(term.preferred) else { return nil }
        return flaw(
          at: index, ["translations", .key(translation.language), .item(number), "term"], certainty: .guess,
          "the translation « \(translation.text) » (\(translation.language)) is the term itself")
      }
    }
  }
}
