/// Reading of bytes that are known to be UTF-8, without a check.
extension UnsafeBufferPointer<UInt8> {
  /// The character of several bytes that begins at an offset, and how many it has; what is cut off at the end counts as
  /// zero.
  @inlinable public func wideScalar(at offset: Int) -> (value: UInt32, width: Int) {
    let lead = UInt32(self[offset])
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(offset + 1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(offset + 1) << 6 | tail(offset + 2), 3) }
    return ((lead & 0x07) << 18 | tail(offset + 1) << 12 | tail(offset + 2) << 6 | tail(offset + 3), 4)
  }

  @inlinable func tail(_ offset: Int) -> UInt32 {
    offset < count ? UInt32(self[offset] & 0x3F) : 0
  }
}
