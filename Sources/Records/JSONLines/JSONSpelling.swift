import LavoirJSONText
import LavoirText

/// How text is spelled between the quotation marks of JSON.
struct JSONSpelling: SignSpelling {
  static let signStart = UInt8(ascii: "\\")

  /// Whether characters beyond ASCII are written as escapes, as the rest of the record does.
  let isASCII: Bool

  /// The escape that begins at an offset of a string that was found sound.
  func sign(at offset: Int, in bytes: [UInt8]) -> (length: Int, text: [UInt8]) {
    let sign = bytes.withUnsafeBufferPointer { JSONEscape($0, at: offset) }
    return (sign.length, Array(String(Character(sign.readable)).utf8))
  }

  func written(_ text: [UInt8]) -> [UInt8] { JSONWriting.content(text, isASCII: isASCII) }
}

extension JSONEscape {
  /// What a text has for it: U+FFFD for half of a surrogate pair and for NUL, which no text holds.
  @inline(__always)
  var readable: Unicode.Scalar { scalar.map { $0 == "\0" ? "\u{FFFD}" : $0 } ?? "\u{FFFD}" }
}

extension [CarryingEdit] {
  /// The same edits of a record, but that half of a surrogate pair which a deletion would bring behind another half is
  /// written as what was read for it: else the two would be read as one character.
  func keepingSurrogatesApart(in bytes: [UInt8]) -> [CarryingEdit] {
    indices.map { index in
      let (edit, end) = (self[index].edit, self[index].edit.range.end)
      guard edit.replacement.isEmpty, end + 6 <= (index + 1 < count ? self[index + 1].edit.range.start : bytes.count),
        bytes[end] == JSONSpelling.signStart, bytes[end + 1] == UInt8(ascii: "u"),
        bytes[end + 2] | 0x20 == UInt8(ascii: "d"),
        (UInt8(ascii: "c")...UInt8(ascii: "f")).contains(bytes[end + 3] | 0x20)
      else { return self[index] }
      return self[index].replaced(by: Edit(ByteRange(edit.range.start, end + 6), #"\ufffd"#))
    }
  }
}
