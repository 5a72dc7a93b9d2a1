/// How near duplicates are looked for: what is compared, and which texts are.
///
/// Texts are compared where one band of their signatures is equal; a band is some rows, and a row is equal with a chance of
/// the similarity J, so that a pair is compared with a chance of 1 − (1 − J^rows)^bands (Indyk and Motwani 1998; Leskovec,
/// Rajaraman and Ullman, *Mining of Massive Datasets*, 3.4).
public struct SignatureShape: Sendable, Equatable, Codable {
  /// The Jaccard similarity that is asked for.
  public let similarity: Double
  /// How many words make a shingle.
  public let words: Int
  /// How many rows make a band.
  public let rows: Int

  /// How many bands a signature has.
  public static let bands = 16
  /// How many one-bit hashes a signature has, from which the similarity is estimated.
  public static let bits = 1_024
  /// No band has more rows than this.
  static let mostRows = 8
  /// Pairs of the similarity that is asked for are compared with at least this chance.
  private static let leastChance = 0.99
  /// The estimate strays; pairs are reported from so many of its standard errors below the similarity that is asked for.
  private static let errorsAllowed = 2.5

  /// The shape for a similarity: bands of as many rows as leave at least 99 in 100 pairs of that similarity to be compared.
  ///
  /// - Parameters:
  ///   - similarity: the Jaccard similarity of pairs that must be found, held between .2 and 1.
  ///   - words: how many words make a shingle; five are usual for web pages (Lee and others 2022; FineWeb).
  public init(similarity: Double = 0.8, words: Int = 5) {
    self.similarity = min(max(similarity, 0.2), 1)
    self.words = max(1, words)
    var rows = Self.mostRows
    while rows > 1, Self.chance(of: self.similarity, rows: rows) < Self.leastChance { rows -= 1 }
    self.rows = rows
  }

  /// The chance that a pair of some similarity is compared.
  public func chance(of similarity: Double) -> Double { Self.chance(of: similarity, rows: rows) }

  /// The standard error of an estimate (Li and König 2010, for hashes of one bit).
  public func standardError(at similarity: Double) -> Double {
    ((1 - similarity) * (1 + similarity) / Double(Self.bits)).squareRoot()
  }

  /// The least estimate that is reported.
  public var threshold: Double { similarity - Self.errorsAllowed * standardError(at: similarity) }

  private static func chance(of similarity: Double, rows: Int) -> Double {
    let band = (0..<rows).reduce(1.0) { share, _ in share * similarity }
    return 1 - (0..<bands).reduce(1.0) { share, _ in share * (1 - band) }
  }
}
