/// Finds texts of a corpus that are versions of one another, without comparing each with each.
///
/// Two texts are compared where one of the few least hashes of each is the same. With similarity J a pair is missed there
/// with a chance of about (1−J)^16: three in a million at .55, three in a hundred at .2. Then the sketches decide. A line that
/// thousands of pages share does not bring all of them together: of the texts under one hash only some are compared.
public struct TwinFinder: Sendable {
  /// Two texts, by the order in which they were added.
  public struct Pair: Sendable, Equatable {
    /// The earlier one.
    public let first: Int
    /// The later one.
    public let second: Int
    /// The estimated Jaccard similarity of their shingles.
    public let similarity: Double
  }

  private let threshold: Double
  private let mostTwins: Int
  private var sketches: [Sketch] = []
  private var index = HashIndex()

  /// The least hashes of a sketch by which others find it.
  private static let indexed = 16

  /// A finder of pairs.
  ///
  /// - Parameters:
  ///   - threshold: the least estimated similarity of a pair. As estimates stray by their standard error, ask for two
  ///     errors less than what must be found: .75 finds 98 of 100 pairs of .8 and hardly one of .65 (256 hashes).
  ///   - mostTwins: how many earlier texts, the likest, each text is paired with at most.
  public init(threshold: Double = 0.75, mostTwins: Int = 64) {
    self.threshold = threshold
    self.mostTwins = mostTwins
  }

  /// How many texts were added.
  public var count: Int { sketches.count }

  /// Adds a text and tells its twins among the earlier ones, the likest first.
  @discardableResult
  public mutating func add(_ sketch: Sketch) -> [Pair] {
    let own = sketches.count
    let keys = sketch.hashes.prefix(Self.indexed)
    var near: Set<Int32> = []
    for key in keys { near.formUnion(index.sample(under: key)) }
    let pairs = near.compactMap { other -> Pair? in
      let similarity = sketches[Int(other)].similarity(to: sketch)
      return similarity >= threshold ? Pair(first: Int(other), second: own, similarity: similarity) : nil
    }
    for key in keys { index.add(Int32(truncatingIfNeeded: own), under: key) }
    sketches.append(sketch)
    return Array(pairs.sorted { ($1.similarity, $0.first) < ($0.similarity, $1.first) }.prefix(mostTwins))
  }
}
