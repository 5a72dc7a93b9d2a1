import LavoirGlossaries
import LavoirLexicons

/// What the detectors know: the lexicons, and a glossary made ready for matching.
public struct Knowledge: Sendable {
  /// The French and English lexicons.
  public let lexicon: Lexicon
  /// The glossary's terms.
  public let terms: TermMatcher
  /// The glossary's boilerplate.
  public let boilerplate: BoilerplateMatcher
  /// The glossary's loanwords.
  public let loanwords: LoanwordSet
  /// The glossary's countries.
  public let countries: CountryTable

  /// The lexicons inside the program, and this glossary.
  public init(glossary: Glossary, lexicon: Lexicon = .embedded) {
    self.lexicon = lexicon
    terms = TermMatcher(glossary, lexicon: lexicon)
    boilerplate = BoilerplateMatcher(glossary, lexicon: lexicon)
    loanwords = LoanwordSet(glossary)
    countries = CountryTable(glossary)
  }
}
