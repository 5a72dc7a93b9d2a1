import LavoirFindings

/// Every rule of hygiene, in the order in which they win where two claim the same bytes.
public enum HygieneRules {
  /// All of them.
  public static let all: [any HygieneRule] = [
    // Encoding
    WrongDecoding(),
    WrongCodePage(),
    DroppedByte(),
    StrayControl(),
    // Escapes
    HTMLEntity(),
    BackslashEscape(),
    PercentEscape(),
    QuotedPrintable(),
    DoubledQuote(),
    // Letters
    CompatibilityCharacter(),
    FullwidthCharacter(),
    OrdinalForDegree(),
    MixedScripts(),
    DetachedAccent(),
    // Invisible
    InvisibleCharacter(),
    StrayDirection(),
    OddSpace(),
    MixedLineEnds(),
  ]

  /// The findings of every rule in a text in UTF-8, in no order.
  public static func findings(in text: RawText) -> [Finding] {
    all.flatMap { $0.findings(in: text) }
  }
}
