import LavoirFindings
import LavoirGlossaries

/// Finds a number that the lexicon contradicts.
struct WrongNumber: GlossaryCheck {
  static let rule = Rule(
    id: "wrong-number",
    summary: "The declared number is not that of the noun.",
    why: """
      A `number` says that a noun has only this one. The lexicon knows the form as the other number alone, so one of the
      two is a slip.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: question
        replaces: [query]
        pos: noun
        number: plural
        source: press
        examples: [la ⟦query→question⟧ de savoir]
      """
    ],
    silent: [
      """
      - term: funérailles
        replaces: [funerals]
        pos: noun
        number: plural
        source: press
        examples: [des ⟦funerals→funérailles⟧ nationales]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.terms.flatMap { index, term in
      AcceptedForm.all(of: term).compactMap { form -> GlossaryFlaw? in
        guard let number = form.number, number == .singular || number == .plural,
          [.noun, .phrase, .name].contains(form.kind)
        else { return nil }
        let numbers = GrammarReading.nounReadings(of: form.text, glossary.lexicon).compactMap(\.tag.number)
        guard !numbers.isEmpty, !numbers.contains(where: { $0.fits(number == .plural ? .plural : .singular) }) else {
          return nil
        }
        let right: TermNumber = number == .plural ? .singular : .plural
        return flaw(
          at: index, form.path(to: "number"), "« \(form.text) » is a \(right.rawValue)",
          evidence: [.rule("so says the French lexicon")])
      }
    }
  }
}
