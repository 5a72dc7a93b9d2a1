/// A set of keys that may seem to hold a few more: a bit for each of a power of two of them, read in place.
///
/// `@unchecked Sendable`: the memory is that of a ``GlossaryPack``, which is constant and must outlive it.
public struct KeyFilter: @unchecked Sendable {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline let mask: UInt64

  /// The filter at the beginning of some bytes, of two to the power of so many bits; these must lie inside.
  init(bytes: UnsafeRawBufferPointer, bits: Int) {
    self.bytes = bytes
    mask = 1 << UInt64(bits) - 1
  }

  /// Whether a key may be in the set; false for most that are not.
  @inlinable
  public func mayContain(_ key: UInt64) -> Bool {
    let bit = Self.bit(of: key, mask)
    return bytes[bit >> 3] & 1 << UInt8(truncatingIfNeeded: bit & 7) != 0
  }

  /// The bit that a key sets.
  @inlinable
  static func bit(of key: UInt64, _ mask: UInt64) -> Int {
    Int(truncatingIfNeeded: (key >> 6 ^ key << 3) & mask)
  }
}
