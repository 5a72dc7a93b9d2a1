import LavoirJSONText
import LavoirText

/// A value of JSON that was found in a record.
struct JSONValue: Sendable {
  /// What kind of value it is.
  enum Kind: Sendable {
    /// A string; whether a backslash is in it.
    case string(hasEscapes: Bool)
    /// A number, `true`, `false`.
    case literal
    /// `null`.
    case null
    /// An object or an array.
    case container
  }

  /// What kind of value it is.
  let kind: Kind
  /// Its bytes, the quotation marks of a string included.
  let range: ByteRange

  /// What stands between the quotation marks of a string.
  var content: ByteRange { ByteRange(range.start + 1, range.end - 1) }

  /// Whether it is nothing.
  var isNull: Bool { if case .null = kind { true } else { false } }

  /// What a string says, in UTF-8; `nil` for any other value.
  func string(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard case .string(let hasEscapes) = kind else { return nil }
    let content = content
    return hasEscapes ? Self.decoded(content, in: bytes) : Array(bytes[content.indices])
  }

  /// The text of some bytes between quotation marks, which were found sound.
  static func decoded(_ content: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // No escape is shorter than what it stands for.
    [UInt8](unsafeUninitializedCapacity: content.count) { out, count in
      var at = content.start
      while at < content.end {
        while at + 8 <= content.end {
          let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self)
          guard !word.holdsBackslash else { break }
          UnsafeMutableRawBufferPointer(out).storeBytes(of: word, toByteOffset: count, as: UInt64.self)
          count += 8
          at += 8
        }
        while at < content.end, bytes[at] != UInt8(ascii: "\\") {
          out[count] = bytes[at]
          count += 1
          at += 1
        }
        guard at < content.end else { return }
        let escape = JSONEscape(bytes, at: at)
        at += max(1, escape.length)
        count += out.write(escape.readable, at: count)
      }
    }
  }
}

extension UInt64 {
  /// Whether one of its bytes is a backslash.
  fileprivate var holdsBackslash: Bool {
    let rest = self ^ 0x5C5C_5C5C_5C5C_5C5C
    return (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080 != 0
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a character in UTF-8; how many bytes it took.
  @inline(__always)
  fileprivate func write(_ scalar: Unicode.Scalar, at offset: Int) -> Int {
    let value = scalar.value
    if value < 0x80 {
      self[offset] = UInt8(value)
      return 1
    }
    let tail = { (shift: UInt32) in UInt8(0x80 | value >> shift & 0x3F) }
    if value < 0x800 {
      self[offset] = UInt8(0xC0 | value >> 6)
      self[offset + 1] = tail(0)
      return 2
    }
    if value < 0x10000 {
      self[offset] = UInt8(0xE0 | value >> 12)
      self[offset + 1] = tail(6)
      self[offset + 2] = tail(0)
      return 3
    }
    self[offset] = UInt8(0xF0 | value >> 18)
    self[offset + 1] = tail(12)
    self[offset + 2] = tail(6)
    self[offset + 3] = tail(0)
    return 4
  }
}
