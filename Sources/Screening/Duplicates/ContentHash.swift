/// 128 bits of the folded text: the words and numbers in their order, whatever their letter case, the marks and the spaces.
///
/// Two different texts of a corpus of a billion have the same hash with a chance of one in 10^20, unless somebody made them so:
/// it is no cryptographic hash.
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
  mutating func add(_ one: UInt64, _ other: UInt64) {
    first = (first ^ one) &* 0x9E37_79B9_7F4A_7C15
    first ^= first >> 32
    second = (second << 25 | second >> 39) &+ other
    second = second &* 0xD6E8_FEB8_6659_FD93
    count += 1
  }

  /// The hash; of a text without words that of its bytes.
  func finished(_ bytes: UnsafeBufferPointer<UInt8>) -> ContentHash {
    var hasher = self
    if count == 0 { for byte in bytes { hasher.add(UInt64(byte), UInt64(byte)) } }
    hasher.add(count, UInt64(count == 0 ? 1 : 0))
    return ContentHash(high: hasher.first, low: hasher.second ^ hasher.second >> 29)
  }
}
