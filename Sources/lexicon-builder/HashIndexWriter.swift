import LavoirLexicons
import LavoirText

/// Writes what ``HashIndex`` reads.
struct HashIndexWriter {
  private let entries: [(key: WordHash, value: UInt32)]
  private let bucketBits: UInt64

  init(_ entries: [(key: WordHash, value: UInt32)]) {
    self.entries = entries
    bucketBits = entries.count > 100_000 ? 16 : entries.count > 10_000 ? 14 : 10
  }

  /// The section; throws if two keys cannot be told apart or a value has more than 24 bits.
  func bytes() throws -> [UInt8] {
    let split = entries.map { entry in
      let (bucket, rest) = HashIndex.split(entry.key.value, bucketBits: bucketBits)
      return (bucket: bucket, rest: rest, value: entry.value)
    }.sorted { ($0.bucket, $0.rest) < ($1.bucket, $1.rest) }
    for (left, right) in zip(split, split.dropFirst()) where (left.bucket, left.rest) == (right.bucket, right.rest) {
      throw BuildError.overflow("two keys of an index share \(bucketBits + 24) bits of their hash; their values")
    }
    guard split.allSatisfy({ $0.value < 1 << 24 }) else { throw BuildError.overflow("a value of an index") }
    var starts = [UInt32](repeating: 0, count: (1 << Int(bucketBits)) + 1)
    for entry in split { starts[entry.bucket + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var bytes = PackBuilder.littleEndian(UInt32(bucketBits)) + PackBuilder.littleEndian(UInt32(split.count))
    for start in starts { bytes += PackBuilder.littleEndian(start) }
    for entry in split {
      bytes += PackBuilder.littleEndian(entry.rest).prefix(3) + PackBuilder.littleEndian(entry.value).prefix(3)
    }
    return bytes
  }
}
