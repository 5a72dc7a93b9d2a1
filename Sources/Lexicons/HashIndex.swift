import LavoirText

/// A read-only map from 64-bit hashes to 24-bit values, at six bytes an entry.
///
/// The upper bits of a mixed hash choose a bucket, the next 24 bits stand in the entry: with 2^14 to 2^16 buckets a
/// foreign key is taken for a known one once in about a million to ten million questions.
/// Layout: UInt32 bucket bits, UInt32 entry count, bucket starts (one more than buckets, UInt32), then the entries
/// `{UInt24 rest, UInt24 value}`, sorted.
package struct HashIndex: Sendable {
  private let bytes: PackBytes
  private let bucketBits: UInt64
  private let entries: Int

  /// The index in a section.
  package init(_ bytes: PackBytes) {
    self.bytes = bytes
    bucketBits = UInt64(min(bytes.uint32(at: 0), 24))
    entries = 8 + 4 * ((1 << Int(bucketBits)) + 1)
  }

  /// The number of keys.
  package var count: Int { min(Int(bytes.uint32(at: 4)), bytes.count / 6) }

  /// The value of a key.
  package subscript(hash: WordHash) -> UInt32? {
    let (bucket, rest) = Self.split(hash.value, bucketBits: bucketBits)
    var low = Int(bytes.uint32(at: 8 + 4 * bucket))
    let end = min(Int(bytes.uint32(at: 12 + 4 * bucket)), count)
    while low < end {
      let entry = bytes.uint24(at: entries + 6 * low)
      if entry == rest { return bytes.uint24(at: entries + 6 * low + 3) }
      if entry > rest { return nil }
      low += 1
    }
    return nil
  }

  /// The bucket and the 24 bits of a hash that stand in its entry.
  package static func split(_ hash: UInt64, bucketBits: UInt64) -> (bucket: Int, rest: UInt32) {
    // FNV-1a spreads the last letters poorly over the upper bits; a multiplication by an odd number does.
    let mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return (Int(mixed >> (64 - bucketBits)), UInt32(truncatingIfNeeded: mixed >> (40 - bucketBits)) & 0xFF_FFFF)
  }
}
