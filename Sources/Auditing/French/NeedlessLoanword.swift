import LavoirFindings
import LavoirGlossaries
import LavoirLexicons

/// Finds loanwords that nothing would report anyway.
struct NeedlessLoanword: GlossaryCheck {
  static let rule = Rule(
    id: "needless-loanword",
    summary: "A loanword stands in the French lexicon anyway.",
    why: """
      An entry keeps a foreign-looking word from being reported. A word that the lexicon knows as French is never reported;
      its entry only says so twice. It does no harm where the lexicon may change.
      """,
    category: .other,
    severity: .neutral,
    fires: [
      """
      - loanword: maison
        source: press
        examples: [une maison neuve]
      """
    ],
    silent: [
      """
      - loanword: kotatsu
        source: press
        examples: [un kotatsu bien chaud]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.enumerated().compactMap { index, located in
      // A word of several parts is protected as a phrase, which the lexicon does not do.
      guard case .loanword(let loanword) = located.entry, loanword.review == nil,
        !Loanword.isCompound(loanword.word), glossary.lexicon.traits(of: loanword.word).contains(.french)
      else { return nil }
      return flaw(
        at: index, ["loanword"], certainty: .likely, "« \(loanword.word) » stands in the French lexicon anyway")
    }
  }
}
