import LavoirTwins

/// What is measured of one document, whatever the others of its corpus are.
public struct Assessment: Sendable, Equatable {
  /// How many words it has as cleaned: runs of letters and digits.
  public let words: Int
  /// Its language; `nil` where that was not asked for.
  public let language: LanguageGuess?
  /// How good it is as received and as cleaned.
  public let quality: Quality
  /// What is repeated in it; `nil` where that was not asked for.
  public let repetition: Repetition?
  /// What it has in common with its exact duplicates alone; `nil` where duplicates are not looked for.
  public let contentHash: ContentHash?
  /// What it has in common with its near duplicates; `nil` where these are not looked for.
  public let signature: Signature?
}
