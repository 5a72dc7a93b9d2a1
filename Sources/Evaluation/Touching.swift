import LavoirText

extension ByteRange {
  /// Whether the two share a byte; an empty range touches what it lies in or beside.
  func touches(_ other: ByteRange) -> Bool {
    guard !isEmpty, !other.isEmpty else { return max(start, other.start) <= min(end, other.end) }
    return max(start, other.start) < min(end, other.end)
  }

  /// The bytes that both cover over the bytes that either covers, from 0 to 1; two empty ranges are one or apart.
  func likeness(to other: ByteRange) -> Double {
    guard !isEmpty, !other.isEmpty else { return self == other ? 1 : 0 }
    let shared = max(0, min(end, other.end) - max(start, other.start))
    return Double(shared) / Double(count + other.count - shared)
  }
}

extension Collection<ByteRange> {
  /// Whether one of them touches this range.
  func touch(_ range: ByteRange) -> Bool {
    contains { $0.touches(range) }
  }
}
