import LavoirTwins

/// How duplicates are looked for, as statistics and pages tell it.
public struct DuplicateSearch: Sendable, Codable, Equatable {
  /// Which are looked for: `exact` or `near`.
  public let duplicates: ScreeningRules.Duplicates
  /// The bytes of memory a kept document takes, without its id.
  public let bytesPerDocument: Int
  /// The similarity that is asked for, and what follows from it; `nil` where only exact duplicates are looked for.
  public let near: Near?

  /// How near duplicates are looked for.
  public struct Near: Sendable, Codable, Equatable {
    /// The similarity that is asked for.
    public let similarity: Double
    /// The least estimate that is reported.
    public let reportedFrom: Double
    /// How many words make a shingle.
    public let shingle: Int
    /// How many hashes of one bit the similarity is estimated from.
    public let hashes: Int
    /// How many bands are looked up.
    public let bands: Int
    /// How many rows make a band.
    public let rows: Int
    /// The chance that a pair of the similarity that is asked for is compared.
    public let chance: Double
  }

  /// `near duplicates from similarity 0.8 (shingles of 5 words, 1024 one-bit hashes, 16 bands of 6 rows; …)`.
  public var description: String {
    guard let near else { return "exact duplicates (128 bits of the words in their order)" }
    return
      "near duplicates from similarity \(near.similarity) (shingles of \(near.shingle) words, \(near.hashes) one-bit hashes, "
      + "\(near.bands) bands of \(near.rows) rows; reported from an estimate of \(Self.rounded(near.reportedFrom)))"
  }

  private static func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
}

extension ScreeningRules {
  /// How duplicates are looked for; `nil` where they are not.
  public var duplicateSearch: DuplicateSearch? {
    guard duplicates != .keep else { return nil }
    let near = signatureShape.map { shape in
      DuplicateSearch.Near(
        similarity: shape.similarity, reportedFrom: shape.threshold, shingle: shape.words,
        hashes: SignatureShape.bits,
        bands: SignatureShape.bands, rows: shape.rows, chance: shape.chance(of: shape.similarity))
    }
    return DuplicateSearch(
      duplicates: duplicates, bytesPerDocument: Screener.bytesPerDocument(near: near != nil),
      near: near)
  }
}

extension Screener {
  /// The bytes of memory a kept document takes on average, without its id: its hash and number in a dictionary of which three
  /// eighths to three quarters are taken, where its id ends, and what ``TwinIndex`` has.
  static func bytesPerDocument(near: Bool) -> Int {
    20 * 2 + 4 + (near ? TwinIndex.bytesPerText : 0)
  }
}
