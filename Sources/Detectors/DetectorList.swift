/// Every detector, by family and name. Where two findings claim the same bytes and are equally sure, the one that
/// stands first here wins.
public enum DetectorList {
  /// All of them.
  public static let all: [any Detector] = [
    // Boilerplate, Repetition: whole lines go first.
    BoilerplateLine(),
    RecurringLine(),
    SocialEmbed(),
    RepeatedParagraph(),
    RepeatedPassage(),
    DoubledWord(),
    CoordinatedTwin(),
    FirstTwice(),
    // Encoding
    LostLetter(),
    // Translation
    GlossaryTerm(),
    BrokenLocution(),
    InProgress(),
    BracketedGloss(),
    ForeignLine(),
    ForeignHeading(),
    ForeignPhrase(),
    ForeignWord(),
    SpunFrenchWord(),
    // Names
    CountryForAdjective(),
    EnglishPlaceName(),
    EnglishTransliteration(),
    NameVariant(),
    NameCase(),
    FileNameCapital(),
    FirstNameVariant(),
    TranslatedName(),
    // Grammar
    CountryArticle(),
    ForeignHeadArticle(),
    MissingAuxiliary(),
    ParticipleBehindPronoun(),
    FutureAfterSi(),
    FarSubjectNumber(),
    DeterminerGender(),
    DeterminerNumber(),
    PrenominalGender(),
    AdjectiveGender(),
    AdjectiveNumber(),
    VerbPerson(),
    NounVerbNumber(),
    SubjectBeNumber(),
    AttributeAgreement(),
    SubjunctiveDue(),
    InfinitiveDue(),
    InfinitiveBehindAuxiliary(),
    CoordinatedVerbNumber(),
    VerbBehindAuxiliary(),
    BareSubject(),
    ArticleBehindEnTantQue(),
    MissedElision(),
    MissedContraction(),
    InnerArticleCapital(),
    DateCapital(),
    // Order
    EnglishAdjectiveOrder(),
    RelationalAdjectiveFirst(),
    EnglishCompound(),
    CountBeforeMeasure(),
    NounPile(),
    WordSalad(),
    // Typography
    SpacedStop(),
    BrokenLink(),
    SpacedEmphasis(),
    GluedWords(),
    GluedMarkup(),
    GluedCode(),
    GluedBullet(),
    GluedSentence(),
    SpacedBracket(),
    GluedListNumber(),
    SmallAfterStop(),
    MissingStop(),
    SentenceFragment(),
    LostInitial(),
    UngroupedDigits(),
    EnglishThousands(),
    AccentForApostrophe(),
    StrayStop(),
    QuoteClosedEarly(),
    MixedQuotes(),
    UnclosedQuote(),
    UnclosedBracket(),
  ]

  /// The detector with this id.
  public static func detector(id: String) -> (any Detector)? {
    all.first { $0.rule.id == id }
  }
}
