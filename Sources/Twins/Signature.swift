/// A sample of the shingles of a text in 192 bytes, by which its near duplicates are found among millions.
///
/// One permutation hashing (Li, Owen and Zhang 2012): the shingles’ hashes fall into 1,024 bins, and each bin keeps its least.
/// An empty bin takes the value of one that is not, chosen as any other text would choose it (optimal densification,
/// Shrivastava 2017). A bin is then equal in two texts with a chance of their Jaccard similarity. Of each bin one bit is kept
/// (b-bit minwise hashing, Li and König 2010), and of the first bins all of it, as hashes of bands.
public struct Signature: Sendable, Equatable {
  /// The bits in 16 numbers, then the hashes of the bands, two in a number.
  let words: [UInt64]

  /// How many numbers the bits take.
  static let bitWords = SignatureShape.bits / 64
  /// How many numbers a signature takes.
  static let wordCount = bitWords + SignatureShape.bands / 2

  /// The signature of a text’s words; `nil` where it has none.
  public init?(of keys: [UInt64], shape: SignatureShape) {
    guard !keys.isEmpty else { return nil }
    let shingles = Shingles(of: keys, words: shape.words)
    words = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: SignatureShape.bits) { bins in
      bins.update(repeating: Self.empty)
      for hash in shingles {
        let bin = Int(truncatingIfNeeded: hash >> (64 - Self.binBits))
        bins[bin] = min(bins[bin], UInt32(truncatingIfNeeded: hash))
      }
      Densification(count: SignatureShape.bits, empty: Self.empty).fill(bins)
      return Self.packed(bins, rows: shape.rows)
    }
  }

  /// The signature of the numbers that ``numbers`` told; `nil` where they are no signature.
  public init?(numbers: [UInt64]) {
    guard numbers.count == Self.wordCount else { return nil }
    words = numbers
  }

  /// The signature as numbers, to be kept and read again.
  public var numbers: [UInt64] { words }

  /// The estimated Jaccard similarity of two texts, from 0 to 1.
  public func similarity(to other: Signature) -> Double {
    let unequal = (0..<Self.bitWords).reduce(0) {
      $0 + (words[$1] ^ other.words[$1]).nonzeroBitCount
    }
    return Self.similarity(unequalBits: unequal)
  }

  /// Bits of different values are equal every other time.
  static func similarity(unequalBits unequal: Int) -> Double {
    max(0, 1 - 2 * Double(unequal) / Double(SignatureShape.bits))
  }

  /// The hash of a band.
  func band(_ band: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: words[Self.bitWords + band / 2] >> (band & 1 == 0 ? 0 : 32))
  }

  private static let binBits: UInt64 = 10
  /// A value that stands for none: a hash of this value counts as no shingle, one of four thousand million.
  private static let empty = UInt32.max

  private static func packed(_ bins: UnsafeMutableBufferPointer<UInt32>, rows: Int) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: wordCount)
    for word in 0..<bitWords {
      var bits: UInt64 = 0
      for bin in word * 64..<word * 64 + 64 { bits = bits << 1 | bit(of: bins[bin], in: bin) }
      words[word] = bits
    }
    for band in 0..<SignatureShape.bands {
      var hash = UInt64(band)
      for row in band * rows..<(band + 1) * rows {
        hash = (hash ^ UInt64(bins[row])) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29
      }
      words[bitWords + band / 2] |= (hash.finalized & 0xFFFF_FFFF) << (band & 1 == 0 ? 0 : 32)
    }
    return words
  }

  /// One bit of a bin’s value, another in another bin, so that a value that fills many bins does not fill them with one bit.
  @inline(__always)
  private static func bit(of value: UInt32, in bin: Int) -> UInt64 {
    let mixed = (UInt64(value) ^ UInt64(bin) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ mixed << 23) >> 63
  }
}
