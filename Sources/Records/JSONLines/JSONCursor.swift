import LavoirJSONText

/// Goes over a record of JSON value by value, and checks that each is one (RFC 8259).
struct JSONCursor {
  /// The record.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where it is.
  var at: Int

  /// The next byte behind white space; `nil` at the end of the record.
  @inline(__always)
  mutating func next() -> UInt8? {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return bytes[at]
      }
    }
    return nil
  }

  /// Passes over a string; whether a backslash is in it.
  mutating func string() throws(RecordError) -> Bool {
    let start = at
    at += 1
    var hasEscapes = false
    while true {
      at = bytes.endOfPlainJSON(from: at)
      guard at < bytes.count else { throw RecordError(at: start, "this string is never closed") }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return hasEscapes
      case UInt8(ascii: "\\"):
        let length = JSONEscape(bytes, at: at).length
        guard length > 0 else {
          throw RecordError(at: at, #"there is no such escape: a backslash itself is written \\"#)
        }
        hasEscapes = true
        at += length
      case 0x0A, 0x0D:
        throw RecordError(at: start, #"this string is not closed on its line: a line end in it is written \n"#)
      default: throw RecordError(at: at, #"a control character in a string is written as an escape: \t"#)
      }
    }
  }

  /// Passes over a number or a word that begins with a byte; whether it is `null`.
  mutating func literal(_ byte: UInt8) throws(RecordError) -> Bool {
    let start = at
    while at < bytes.count, bytes[at].isLiteralByte { at += 1 }
    let literal = UnsafeBufferPointer(rebasing: bytes[start..<at])
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      if literal.isJSONNumber || literal.spells("-Infinity") { return false }
      throw RecordError(at: start, "this is not how JSON writes a number")
    case UInt8(ascii: "n") where literal.spells("null"): return true
    case UInt8(ascii: "t") where literal.spells("true"), UInt8(ascii: "f") where literal.spells("false"),
      UInt8(ascii: "N") where literal.spells("NaN"), UInt8(ascii: "I") where literal.spells("Infinity"):
      return false
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      throw RecordError(at: start, "a value is missing before this")
    default: throw RecordError(at: start, "this is no value: text must stand in quotation marks (\")")
    }
  }
}
