/// What finds the entries of a glossary that are no terms.
public struct EntryMatchers: Sendable {
  /// Its boilerplate.
  public let boilerplate: BoilerplateMatcher
  /// Its loanwords.
  public let loanwords: LoanwordSet
  /// Its countries.
  public let countries: CountryTable

  /// The entries that count in a run.
  public init(_ glossary: Glossary, selection: TermSelection) {
    let entries = glossary.sought(selection)
    boilerplate = BoilerplateMatcher(entries)
    loanwords = LoanwordSet(entries)
    countries = CountryTable(entries)
  }
}
