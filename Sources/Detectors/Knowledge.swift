import LavoirGlossaries
import LavoirLexicons

/// What the detectors know: the lexicons, and a glossary made ready for matching.
public struct Knowledge: Sendable {
  /// The French and English lexicons.
  public let lexicon: Lexicon
  /// The glossary's terms.
  public var terms: TermMatcher
  /// The glossary's boilerplate.
  public let boilerplate: BoilerplateMatcher
  /// The glossary's loanwords.
  public let loanwords: LoanwordSet
  /// The glossary's countries.
  public let countries: CountryTable
  /// What intruders may stand for.
  let originForms = OriginForms()
  /// The words that the marks ask about.
  let roles: RoleTable
  /// The lines that many documents of the run share, by hash (``LineTally``).
  public let recurringLines: Set<UInt64>
  /// How the text is to be set.
  public var typography: TypographicStyle

  /// The lexicons inside the program, the terms of this glossary that count, what the documents of the run have in common, and
  /// how they are to be set.
  ///
  /// - Parameter lexicon: what texts are read by; a glossary was compiled by the embedded one.
  public init(
    glossary: Glossary, selection: TermSelection = TermSelection(), lexicon: Lexicon = .embedded,
    recurringLines: Set<UInt64> = [], typography: TypographicStyle = TypographicStyle()
  ) {
    self.recurringLines = recurringLines
    self.typography = typography
    self.lexicon = lexicon
    terms = TermMatcher(glossary, selection: selection)
    let matchers = EntryMatchers(glossary, selection: selection)
    (boilerplate, loanwords, countries) = (matchers.boilerplate, matchers.loanwords, matchers.countries)
    roles = RoleTable(boilerplate: boilerplate, loanwords: loanwords, countries: countries)
  }
}
