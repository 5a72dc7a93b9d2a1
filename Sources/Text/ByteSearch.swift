/// Search for bytes, eight at a time.
extension UnsafeBufferPointer<UInt8> {
  /// The first offset, from one on, of one of two bytes; the number of bytes where there is none.
  @inlinable
  public func next(_ one: UInt8, or other: UInt8, from start: Int) -> Int {
    var at = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (first, second) = (ones &* UInt64(one), ones &* UInt64(other))
    while at &+ 8 <= count {
      let eight = word(at: at)
      let hits = Self.zeros(eight ^ first) | Self.zeros(eight ^ second)
      if hits != 0 { return at &+ hits.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < count, self[at] != one, self[at] != other { at &+= 1 }
    return at
  }

  /// The first offset, from one on, of a byte beyond ASCII; the number of bytes where there is none.
  @inlinable
  public func nextBeyondASCII(from start: Int) -> Int {
    var at = start
    while at &+ 8 <= count {
      let hits = word(at: at) & 0x8080_8080_8080_8080
      if hits != 0 { return at &+ hits.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < count, self[at] < 0x80 { at &+= 1 }
    return at
  }

  /// How many characters of UTF-8 begin among some bytes.
  @inlinable
  public func characters(in range: Range<Int>) -> Int {
    var at = range.lowerBound
    var tails = 0
    while at &+ 8 <= range.upperBound {
      let eight = word(at: at)
      // A byte that goes on with a character has its highest bit set and the next one not.
      tails &+= (eight & ~(eight << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
      at &+= 8
    }
    while at < range.upperBound {
      if self[at] & 0xC0 == 0x80 { tails &+= 1 }
      at &+= 1
    }
    return range.count &- tails
  }

  @inlinable
  func word(at offset: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawPointer(baseAddress.unsafelyUnwrapped).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  /// The highest bit of each byte that is zero, at least of the lowest one (Mycroft).
  @inlinable
  static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
