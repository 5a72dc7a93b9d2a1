import LavoirFindings

/// Every check of a glossary, by family and name.
public enum GlossaryChecks {
  /// All of them.
  public static let all: [any GlossaryCheck] = [
    // Identity
    DuplicateEntry(),
    DuplicateForm(),
    DuplicateID(),
    // Replacements
    ConflictingForm(),
    ConflictingStatus(),
    ReplacementChain(),
    ReplacementCycle(),
    SelfReplacement(),
    // Reach
    CoveredBoilerplate(),
    ShadowedForm(),
    UnmatchedGap(),
    UnreachableForm(),
    // French
    FiresOnGoodFrench(),
    FrenchForm(),
    GreedyPattern(),
    NeedlessLoanword(),
    // Grammar
    UnknownReplacement(),
    WrongGender(),
    WrongNumber(),
    WrongPartOfSpeech(),
    WrongPlural(),
    // Examples
    ExampleWithoutTerm(),
    FailingExample(),
    MissingExample(),
    NoSilentExample(),
    // Dates
    ExpiredEntry(),
    NotYetValid(),
    StaleProposal(),
    // Fields
    MissingNote(),
    MissingSource(),
    NotCanonical(),
    SameTranslation(),
    TypographicFlaw(),
    UnknownDomain(),
    UnknownLanguage(),
    UnknownRegion(),
  ]

  /// The rules of all checks.
  public static let rules: [Rule] = all.map(\.rule)
}
