/// A sample of the shingles of a text, the same for the same text, from which likeness is estimated.
///
/// A shingle is a run of words. Of all shingles the sketch keeps those with the least hashes (bottom-k MinHash; Broder 1997,
/// Thorup 2013): the share that two sketches have in common among the least of both together estimates the Jaccard
/// similarity of the texts’ sets of shingles, with a standard error of √(J·(1−J)/k). A text with fewer shingles than the
/// sketch holds is compared exactly.
public struct Sketch: Sendable, Equatable {
  /// The least hashes, rising, none twice.
  public let hashes: [UInt32]
  /// Whether every shingle of the text is in it.
  public let isWhole: Bool

  /// How a text is sampled.
  public struct Shape: Sendable, Equatable {
    /// How many words make a shingle.
    public var words: Int
    /// How many hashes are kept; four bytes each.
    public var size: Int

    /// A shape; five words and 256 hashes are usual for near-duplicates of web pages (standard error .025 at .8).
    public init(words: Int = 5, size: Int = 256) {
      self.words = max(1, words)
      self.size = max(1, size)
    }
  }

  /// The sketch of a text’s words. A text shorter than a shingle is one shingle.
  public init(of keys: [UInt64], shape: Shape = Shape()) {
    let all = Shingles(of: keys, words: shape.words).map { UInt32(truncatingIfNeeded: $0 >> 32) }
    let kept = Self.least(shape.size, of: all)
    hashes = kept.hashes
    isWhole = kept.isWhole
  }

  /// The estimated Jaccard similarity of two texts, from 0 to 1; 0 where one is empty.
  public func similarity(to other: Sketch) -> Double {
    let shared = shared(with: other)
    return shared.union == 0 ? 0 : Double(shared.common) / Double(shared.union)
  }

  /// How many of the least hashes of both together are in both, and how many were looked at.
  private func shared(with other: Sketch) -> (common: Int, union: Int) {
    let size =
      isWhole && other.isWhole
      ? hashes.count + other.hashes.count : max(hashes.count, other.hashes.count)
    var (left, right, common, union) = (0, 0, 0, 0)
    while union < size, left < hashes.count || right < other.hashes.count {
      let one = left < hashes.count ? hashes[left] : .max
      let two = right < other.hashes.count ? other.hashes[right] : .max
      if one == two, left < hashes.count, right < other.hashes.count { common += 1 }
      if one <= two, left < hashes.count { left += 1 }
      if two <= one, right < other.hashes.count { right += 1 }
      union += 1
    }
    return (common, union)
  }

  // MARK: Sampling

  /// The least of some hashes. Those above a bound that halves as they pile up are dropped unsorted.
  private static func least(_ size: Int, of all: [UInt32]) -> (hashes: [UInt32], isWhole: Bool) {
    var kept: [UInt32] = []
    var bound = UInt32.max
    var isWhole = true
    for hash in all where hash <= bound {
      kept.append(hash)
      guard kept.count >= 4 * size else { continue }
      kept = distinct(kept)
      guard kept.count > size else { continue }
      kept.removeLast(kept.count - size)
      bound = kept[size - 1]
      isWhole = false
    }
    kept = distinct(kept)
    guard kept.count > size else { return (kept, isWhole) }
    return (Array(kept.prefix(size)), false)
  }

  private static func distinct(_ hashes: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    out.reserveCapacity(hashes.count)
    for hash in hashes.sorted() where hash != out.last { out.append(hash) }
    return out
  }
}
