/// A bitmap of 65,536 places that says quickly that a word begins no entry.
struct FirstWordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  mutating func insert(_ key: UInt64) {
    bits[Int(key >> 6 & 1023)] |= 1 << (key & 63)
  }

  func contains(_ key: UInt64) -> Bool {
    bits[Int(key >> 6 & 1023)] & 1 << (key & 63) != 0
  }
}
