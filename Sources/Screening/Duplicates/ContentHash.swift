/// 128 bits of the folded text: the words and numbers in their order, whatever their letter case, the marks and the spaces.
///
/// Of a billion texts of which no two differ in one word alone, two have the same hash with a chance of about one in 10^21; two that
/// differ in one word have, with one in 10^19, for a word counts by its 64-bit ``WordHash``. It is no cryptographic hash:
/// who wants to can make two texts with the same.
public struct ContentHash: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// Makes a ``ContentHash`` word by word.
struct ContentHasher {
  private var first: UInt64 = 0x243F_6A88_85A3_08D3
  private var second: UInt64 = 0x1319_8A2E_0370_7344
  private var count: UInt64 = 0

  @inline(__always)
  mutating func add(_ word: UInt64) {
    first = (first ^ word) &* 0x9E37_79B9_7F4A_7C15
    first ^= first >> 32
    second = ((second << 25 | second >> 39) &+ word) &* 0xD6E8_FEB8_6659_FD93
    count += 1
  }

  /// The hash; of a text without words that of its bytes.
  func finished(_ bytes: UnsafeBufferPointer<UInt8>) -> ContentHash {
    var hasher = self
    if count == 0 { for byte in bytes { hasher.add(UInt64(byte)) } }
    hasher.add(count)
    return ContentHash(high: hasher.first, low: hasher.second ^ hasher.second >> 29)
  }
}
