/// The hashes of every run of some words of a text, in order. A text shorter than a run is one shingle; one without words
/// has none.
struct Shingles: Sequence {
  private let keys: [UInt64]
  private let words: Int

  init(of keys: [UInt64], words: Int) {
    self.keys = keys
    self.words = Swift.max(1, Swift.min(words, keys.count))
  }

  func makeIterator() -> Iterator { Iterator(keys: keys, words: words) }

  struct Iterator: IteratorProtocol {
    fileprivate let keys: [UInt64]
    fileprivate let words: Int
    private var at = 0

    fileprivate init(keys: [UInt64], words: Int) {
      self.keys = keys
      self.words = words
    }

    mutating func next() -> UInt64? {
      guard at + words <= keys.count else { return nil }
      defer { at += 1 }
      return Self.mixed(keys, at, words)
    }

    /// Some words’ keys as one, each in its place; the last steps are those of SplitMix64, so that all bits are even.
    private static func mixed(_ keys: [UInt64], _ start: Int, _ words: Int) -> UInt64 {
      var hash: UInt64 = 0
      for index in start..<start + words {
        hash = (hash ^ keys[index]) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29)
      }
      return hash.finalized
    }
  }
}

extension UInt64 {
  /// All bits of a number mixed, as SplitMix64 does at its end (Steele, Lea and Flood 2014).
  var finalized: UInt64 {
    var hash = (self ^ self >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
