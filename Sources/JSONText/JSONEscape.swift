/// An escape in a string of JSON (RFC 8259, 7): `\n`, `\u00e9`, `\ud83d\ude00`.
@frozen public struct JSONEscape: Sendable {
  /// Its bytes; 0 where there is no such escape.
  public let length: Int
  /// What it stands for; `nil` for half of a surrogate pair.
  public let scalar: Unicode.Scalar?

  /// The escape whose backslash is at an offset.
  @inlinable @inline(__always)
  public init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard start + 1 < bytes.count else {
      self.init(length: 0, scalar: nil)
      return
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "u"): self = Self.unicode(bytes, at: start)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      self.init(length: 2, scalar: Unicode.Scalar(bytes[start + 1]))
    case UInt8(ascii: "n"): self.init(length: 2, scalar: "\n")
    case UInt8(ascii: "t"): self.init(length: 2, scalar: "\t")
    case UInt8(ascii: "r"): self.init(length: 2, scalar: "\r")
    case UInt8(ascii: "b"): self.init(length: 2, scalar: "\u{8}")
    case UInt8(ascii: "f"): self.init(length: 2, scalar: "\u{C}")
    default: self.init(length: 0, scalar: nil)
    }
  }

  @inlinable
  init(length: Int, scalar: Unicode.Scalar?) {
    self.length = length
    self.scalar = scalar
  }

  @inlinable
  static func unicode(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> JSONEscape {
    guard let unit = unit(bytes, at: start + 2) else { return JSONEscape(length: 0, scalar: nil) }
    if unit & 0xFC00 == 0xD800, start + 7 < bytes.count, bytes[start + 6] == UInt8(ascii: "\\"),
      bytes[start + 7] == UInt8(ascii: "u"), let low = Self.unit(bytes, at: start + 8), low & 0xFC00 == 0xDC00
    {
      return JSONEscape(length: 12, scalar: Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF))
    }
    return JSONEscape(length: 6, scalar: Unicode.Scalar(unit))
  }

  /// The number that four hexadecimal digits write.
  @inlinable
  static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for offset in start..<start + 4 {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte & 15)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32(byte & 15 + 9)
      default: return nil
      }
    }
    return value
  }
}
