/// Every detector, by family and name. Where two findings claim the same bytes and are equally sure, the one that
/// stands first here wins.
public enum DetectorList {
  /// All that look for damage.
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
    SpacedDecimal(),
    DoubledStop(),
    SpacedStop(),
    SpacedApostrophe(),
    SpacedInversion(),
    DoubledSpace(),
    GluedStop(),
    MakeshiftQuotes(),
    QuoteBesideGuillemet(),
    TurnedGuillemet(),
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

  /// Those that make a text conform to a typographic profile, run at level strict only. Guillemets come before what
  /// stands beside them.
  public static let conforming: [any Detector] = [
    CurlyApostrophe(),
    Ellipsis(),
    Guillemets(),
    GuillemetSpace(),
    MarkSpace(),
    SymbolSpace(),
    ThousandsSpace(),
    Dash(),
    Ordinal(),
    CapitalAccent(),
  ]

  /// The detectors that a style asks for.
  public static func detectors(for style: TypographicStyle) -> [any Detector] {
    switch style.level {
    case .none: withoutTypography
    case .repair: all
    case .strict: allAndConforming
    }
  }

  private static let withoutTypography = all.filter { $0.rule.category != .typography }
  private static let allAndConforming = all + conforming

  /// The detector with this id.
  public static func detector(id: String) -> (any Detector)? {
    allAndConforming.first { $0.rule.id == id }
  }
}
