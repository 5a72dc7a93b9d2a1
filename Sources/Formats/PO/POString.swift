import LavoirText

/// The strings of gettext: their escapes are those of C.
enum POString {
  /// Adds what a string says to a text.
  ///
  /// - Parameter string: the string with its quotation marks.
  static func read(
    _ string: ByteRange, of bytes: [UInt8], into text: inout SpelledText, quoting: Quoting
  ) throws(FormatError) {
    let end = string.end - 1
    var kept = string.start + 1
    var at = kept
    while at < end {
      guard bytes[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      if at > kept { text.keep(ByteRange(kept, at), of: bytes, quoting: quoting) }
      let (after, character) = try character(at: at, before: end, of: bytes)
      // A bell or a tab is for a terminal.
      let isControl = character.count == 1 && character[0] < 0x20 && character[0] != 0x0A && character[0] != 0x09
      if isControl {
        text.protect(ByteRange(at, after), as: [])
      } else {
        text.decode(ByteRange(at, after), as: character, quoting: quoting)
      }
      (at, kept) = (after, after)
    }
    if end > kept { text.keep(ByteRange(kept, end), of: bytes, quoting: quoting) }
  }

  /// What an escape stands for, and where it ends; the bytes of one character may be written as an escape each.
  private static func character(
    at start: Int, before end: Int, of bytes: [UInt8]
  ) throws(FormatError) -> (Int, [UInt8]) {
    var (at, byte) = try byte(at: start, before: end, of: bytes)
    guard byte >= 0x80 else { return (at, byte == 0 ? [] : [byte]) }
    var character = [byte]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    while character.count < length, at < end, bytes[at] == UInt8(ascii: "\\") {
      (at, byte) = try self.byte(at: at, before: end, of: bytes)
      character.append(byte)
    }
    guard String(validating: character, as: UTF8.self) != nil else {
      throw FormatError(at: start, "this escape stands for no character of UTF-8; write the character itself")
    }
    return (at, character)
  }

  private static func byte(at start: Int, before end: Int, of bytes: [UInt8]) throws(FormatError) -> (Int, UInt8) {
    let sign = bytes[start + 1]
    if let byte = letters[sign] { return (start + 2, byte) }
    let isHexadecimal = sign == UInt8(ascii: "x")
    var at = isHexadecimal ? start + 2 : start + 1
    let digits = at
    let most = isHexadecimal ? end : min(end, digits + 3)
    var value = 0
    while at < most, value < 0x100, let digit = hexadecimal(bytes[at]), isHexadecimal || digit < 8 {
      value = value * (isHexadecimal ? 16 : 8) + digit
      at += 1
    }
    guard at > digits else {
      throw FormatError(at: start, "this backslash begins no escape; one that is meant is written \\\\")
    }
    guard let byte = UInt8(exactly: value) else { throw FormatError(at: start, "this escape is more than a byte") }
    return (at, byte)
  }

  private static func hexadecimal(_ byte: UInt8) -> Int? {
    if byte.isDigit { return Int(byte) - 0x30 }
    let small = byte | 0x20
    return small >= 0x61 && small <= 0x66 ? Int(small) - 0x57 : nil
  }

  private static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C,
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "v"): 0x0B,
    UInt8(ascii: "r"): 0x0D,
  ]
}

extension Quoting {
  /// A string of gettext.
  static let gettext = Quoting(name: "gettext") { gettextEscaped($0) }

  /// A string of gettext in which a percent sign begins a directive, so that none is written.
  static let gettextFormat = Quoting(name: "gettext format") {
    $0.contains(UInt8(ascii: "%")) ? nil : gettextEscaped($0)
  }

  private static func gettextEscaped(_ text: [UInt8]) -> [UInt8] {
    var written: [UInt8] = []
    for byte in text {
      switch byte {
      case 0x22, 0x5C: written += [0x5C, byte]
      case 0x0A: written += "\\n".utf8
      case 0x09: written += "\\t".utf8
      case 0x0D: written += "\\r".utf8
      case 0..<0x20, 0x7F: written += [0x5C, 0x30 + byte >> 6, 0x30 + (byte >> 3) & 7, 0x30 + byte & 7]
      default: written.append(byte)
      }
    }
    return written
  }
}
