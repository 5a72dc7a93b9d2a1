/// Every detector, by family and name. Where two findings claim the same bytes and are equally sure, the one that
/// stands first here wins.
public enum DetectorList {
  /// All of them.
  public static let all: [any Detector] = [
    // Boilerplate, Repetition: whole lines go first.
    BoilerplateLine(),
    SocialEmbed(),
    RepeatedParagraph(),
    DoubledWord(),
    CoordinatedTwin(),
    // Translation
    GlossaryTerm(),
    BrokenLocution(),
    BracketedGloss(),
    ForeignLine(),
    ForeignPhrase(),
    ForeignWord(),
    SpunFrenchWord(),
    // Names
    CountryForAdjective(),
    EnglishPlaceName(),
    EnglishTransliteration(),
    NameVariant(),
    FirstNameVariant(),
    TranslatedName(),
    // Grammar
    CountryArticle(),
    ForeignHeadArticle(),
    MissingAuxiliary(),
    FutureAfterSi(),
    SubjectVerbNumber(),
    EnglishAdjectiveOrder(),
    DeterminerGender(),
    DeterminerNumber(),
    AdjectiveGender(),
    AdjectiveNumber(),
    VerbPerson(),
    NounVerbNumber(),
    AttributeAgreement(),
    SubjunctiveDue(),
    InfinitiveDue(),
    InfinitiveBehindAuxiliary(),
    MissedElision(),
    MissedContraction(),
    InnerArticleCapital(),
    MonthCapital(),
    // Typography
    SpacedStop(),
    BrokenLink(),
    SpacedEmphasis(),
    GluedWords(),
    GluedMarkup(),
    GluedListNumber(),
    SmallAfterStop(),
    FullwidthMark(),
    UngroupedDigits(),
    AccentForApostrophe(),
    StrayStop(),
    QuoteClosedEarly(),
    UnclosedQuote(),
  ]

  /// The detector with this id.
  public static func detector(id: String) -> (any Detector)? {
    all.first { $0.rule.id == id }
  }
}
