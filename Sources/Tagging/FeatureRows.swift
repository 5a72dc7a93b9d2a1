/// The rows of weights that speak for a token: one a feature, found by hashing.
///
/// Two features may share a row; training and tagging share them alike, so that what is learned allows for it.
package enum FeatureRows {
  /// The number of features of a token.
  package static let count = wordCount + historyCount
  private static let wordCount = 22
  private static let historyCount = 7

  /// Sketches before the first token and behind the last that every token can look at.
  package static let margin = 2

  /// Writes the rows of a token's features: ``count`` of them.
  ///
  /// - Parameters:
  ///   - sketch: a token with ``margin`` sketches on either side of it.
  ///   - last: the class of the token before.
  ///   - beforeLast: the class of the token before that.
  @inline(__always)
  package static func write(
    _ sketch: UnsafePointer<WordSketch>, last: WordClass, beforeLast: WordClass, bits: UInt64,
    into rows: UnsafeMutablePointer<UInt32>
  ) {
    words(sketch, bits, rows)
    history(sketch, last, beforeLast, bits, rows)
  }

  @inline(__always)
  private static func words(
    _ sketch: UnsafePointer<WordSketch>, _ bits: UInt64, _ rows: UnsafeMutablePointer<UInt32>
  ) {
    let (here, before, after) = (sketch[0], sketch[-1], sketch[1])
    let (before2, after2) = (sketch[-2], sketch[2])
    func row(_ feature: Int, _ value: UInt64) { rows[feature] = hashed(feature, value, bits) }
    row(0, here.word)
    row(1, here.traits)
    row(2, pair(here.word, here.shape))
    row(3, pair(here.kind, here.shape))
    row(4, pair(here.word, before.word))
    row(5, pair(here.word, after.word))
    row(6, pair(here.word, after.kind))
    row(7, pair(here.word, before.kind))
    row(8, pair(here.kind, before.word))
    row(9, pair(here.kind, after.word))
    row(10, pair(pair(here.kind, before.kind), after.kind))
    row(11, pair(pair(here.kind, after.kind), after2.kind))
    row(12, pair(pair(here.kind, before.kind), before2.kind))
    row(13, pair(pair(here.kind, before.word), after.word))
    row(14, pair(before.traits, here.traits))
    row(15, pair(after.traits, here.traits))
    row(16, pair(here.endings.0, here.shape))
    row(17, pair(here.endings.1, here.shape))
    row(18, here.endings.2)
    row(19, pair(here.endings.3, here.kind))
    row(20, pair(here.kind, pair(before2.word, before.kind)))
    row(21, pair(here.kind, pair(after2.word, after.kind)))
  }

  @inline(__always)
  private static func history(
    _ sketch: UnsafePointer<WordSketch>, _ last: WordClass, _ beforeLast: WordClass, _ bits: UInt64,
    _ rows: UnsafeMutablePointer<UInt32>
  ) {
    let (here, after) = (sketch[0], sketch[1])
    let last = UInt64(last.rawValue) + 1
    let both = last << 8 | UInt64(beforeLast.rawValue) + 1
    func row(_ feature: Int, _ value: UInt64) {
      rows[wordCount + feature] = hashed(wordCount + feature, value, bits)
    }
    row(0, pair(here.word, last))
    row(1, pair(here.kind, last))
    row(2, pair(here.kind, both))
    row(3, pair(here.word, both))
    row(4, pair(pair(here.kind, after.kind), last))
    row(5, pair(pair(here.kind, after.word), last))
    row(6, pair(here.endings.1, both))
  }

  @inline(__always)
  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let mixed = (first ^ (first >> 31)) &* 0x9E37_79B9_7F4A_7C15
    return (mixed << 23 | mixed >> 41) ^ second
  }

  @inline(__always)
  private static func hashed(_ feature: Int, _ value: UInt64, _ bits: UInt64) -> UInt32 {
    let seeded = value ^ (UInt64(feature + 1) &* 0xD6E8_FEB8_6659_FD93)
    let mixed = (seeded ^ (seeded >> 32)) &* 0x9E37_79B9_7F4A_7C15
    let again = (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: again >> (64 - bits))
  }
}
