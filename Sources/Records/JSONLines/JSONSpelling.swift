import LavoirText

/// How text is spelled between the quotation marks of JSON (RFC 8259, 7).
struct JSONSpelling: SignSpelling {
  static let signStart = UInt8(ascii: "\\")

  /// Whether characters beyond ASCII are written as escapes, as the rest of the record does.
  let isASCII: Bool

  /// The escape that begins at an offset of a string that was found sound.
  func sign(at offset: Int, in bytes: [UInt8]) -> (length: Int, text: [UInt8]) {
    let sign = bytes.withUnsafeBufferPointer { JSONEscape($0, at: offset) }
    return (sign.length, Array(String(Character(sign.scalar)).utf8))
  }

  /// Text as it is written between quotation marks.
  func written(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    guard isASCII, text.contains(where: { $0 >= 0x80 }) else {
      for byte in text { Self.write(byte, to: &out) }
      return out
    }
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      if unit < 0x80 { Self.write(UInt8(unit), to: &out) } else { Self.writeEscape(unit, to: &out) }
    }
    return out
  }

  /// A string of JSON with some text, in UTF-8.
  static func quoted(_ text: [UInt8]) -> [UInt8] {
    [UInt8(ascii: "\"")] + JSONSpelling(isASCII: false).written(text) + [UInt8(ascii: "\"")]
  }

  private static func write(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [signStart, byte]
    case 0x08: out += [signStart, UInt8(ascii: "b")]
    case 0x09: out += [signStart, UInt8(ascii: "t")]
    case 0x0A: out += [signStart, UInt8(ascii: "n")]
    case 0x0C: out += [signStart, UInt8(ascii: "f")]
    case 0x0D: out += [signStart, UInt8(ascii: "r")]
    case ..<0x20: writeEscape(UInt16(byte), to: &out)
    default: out.append(byte)
    }
  }

  private static func writeEscape(_ unit: UInt16, to out: inout [UInt8]) {
    out += [signStart, UInt8(ascii: "u")]
    for shift in [12, 8, 4, 0] {
      out.append(UInt8(ascii: "0123456789abcdef", at: Int(unit >> UInt16(shift) & 15)))
    }
  }
}

extension [Edit] {
  /// The same edits of a record, but that half of a surrogate pair which a deletion would bring behind another half is
  /// written as what was read for it: else the two would be read as one character.
  func keepingSurrogatesApart(in bytes: [UInt8]) -> [Edit] {
    indices.map { index in
      let (edit, end) = (self[index], self[index].range.end)
      guard edit.replacement.isEmpty, end + 6 <= (index + 1 < count ? self[index + 1].range.start : bytes.count),
        bytes[end] == JSONSpelling.signStart, bytes[end + 1] == UInt8(ascii: "u"),
        bytes[end + 2] | 0x20 == UInt8(ascii: "d"),
        (UInt8(ascii: "c")...UInt8(ascii: "f")).contains(bytes[end + 3] | 0x20)
      else { return edit }
      return Edit(ByteRange(edit.range.start, end + 6), #"\ufffd"#)
    }
  }
}

extension UInt8 {
  /// A byte of a constant.
  fileprivate init(ascii text: StaticString, at index: Int) { self = text.utf8Start[index] }
}
