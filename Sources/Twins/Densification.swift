/// Fills the empty bins of a signature from the others (optimal densification, Shrivastava 2017).
///
/// In round after round an empty bin asks another one, the same in every text, until one had a value of its own. A round’s
/// partners are a permutation of the bins, so that where few have a value these can as well look for those that ask them:
/// a short text hardly costs more than a long one.
struct Densification {
  /// The number of the bins, a power of two.
  let count: Int
  /// What an empty bin holds.
  let empty: UInt32

  /// Fills the empty bins; nothing where all are empty.
  func fill(_ bins: UnsafeMutableBufferPointer<UInt32>) {
    var left = bins.count { $0 == empty }
    guard left > 0, left < count else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { source in
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: count) { list in
        _ = source.update(from: bins)
        let filled = collect(list, source) { $0 != empty }
        var round: UInt64 = 0
        while filled < left {
          round += 1
          left -= scatter(list, filled, source, into: bins, Permutation(round: round, count: count))
        }
        left = collect(list, bins) { $0 == empty }
        while left > 0 {
          round += 1
          left = gather(list, left, source, into: bins, Permutation(round: round, count: count))
        }
      }
    }
  }

  /// The bins whose value is so.
  @inline(__always)
  private func collect(
    _ list: UnsafeMutableBufferPointer<UInt16>, _ bins: UnsafeMutableBufferPointer<UInt32>,
    where isSo: (UInt32) -> Bool
  ) -> Int {
    var found = 0
    for bin in 0..<count where isSo(bins[bin]) {
      list[found] = UInt16(truncatingIfNeeded: bin)
      found += 1
    }
    return found
  }

  /// Each bin with a value of its own gives it to the one that asks it.
  private func scatter(
    _ list: UnsafeMutableBufferPointer<UInt16>, _ filled: Int,
    _ source: UnsafeMutableBufferPointer<UInt32>,
    into bins: UnsafeMutableBufferPointer<UInt32>, _ permutation: Permutation
  ) -> Int {
    var given = 0
    for index in 0..<filled {
      let own = Int(list[index])
      let asking = permutation.origin(of: own)
      guard bins[asking] == empty else { continue }
      bins[asking] = source[own]
      given += 1
    }
    return given
  }

  /// Each empty bin asks its partner; those that stay empty stand in the list then.
  private func gather(
    _ list: UnsafeMutableBufferPointer<UInt16>, _ left: Int,
    _ source: UnsafeMutableBufferPointer<UInt32>,
    into bins: UnsafeMutableBufferPointer<UInt32>, _ permutation: Permutation
  ) -> Int {
    var still = 0
    for index in 0..<left {
      let own = Int(list[index])
      let value = source[permutation.image(of: own)]
      bins[own] = value
      guard value == empty else { continue }
      list[still] = UInt16(truncatingIfNeeded: own)
      still += 1
    }
    return still
  }
}

/// A permutation of as many bins as a power of two has: a multiplication by an odd number and an addition.
private struct Permutation {
  private let factor: Int
  private let inverse: Int
  private let shift: Int
  private let mask: Int

  init(round: UInt64, count: Int) {
    let random = Int(truncatingIfNeeded: (round &* 0x9E37_79B9_7F4A_7C15).finalized)
    factor = random | 1
    shift = random >> 32
    mask = count - 1
    // Newton’s iteration: each step doubles the bits that are right, from three on.
    var inverse = factor
    for _ in 0..<3 { inverse = inverse &* (2 &- factor &* inverse) }
    self.inverse = inverse
  }

  @inline(__always)
  func image(of bin: Int) -> Int { (factor &* bin &+ shift) & mask }

  @inline(__always)
  func origin(of bin: Int) -> Int { (inverse &* (bin &- shift)) & mask }
}
