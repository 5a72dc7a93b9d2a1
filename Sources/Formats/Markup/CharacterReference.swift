import LavoirText

/// A character as HTML and Markdown spell it with ASCII: `&eacute;`, `&#233;`, `&#xE9;` (HTML Living Standard, 13.2.5.72).
struct CharacterReference: Equatable {
  /// Where its bytes end.
  let end: Int
  /// The character.
  let scalar: Unicode.Scalar

  /// Its bytes in UTF-8.
  var text: [UInt8] { Array(String(scalar).utf8) }

  /// The reference that begins with the `&` at an offset; `nil` where none does that we know.
  ///
  /// The semicolon may be missing after a number and after the names that HTML has always had.
  init?(at start: Int, in bytes: [UInt8], before limit: Int) {
    guard start + 2 < limit, bytes[start] == UInt8(ascii: "&") else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") {
      self.init(numberAt: start + 2, in: bytes, before: limit)
    } else {
      self.init(nameAt: start + 1, in: bytes, before: limit)
    }
  }

  private init?(nameAt start: Int, in bytes: [UInt8], before limit: Int) {
    var at = start
    while at < min(limit, start + Self.longestName), bytes[at].isLetterOrDigit { at += 1 }
    if at < limit, bytes[at] == UInt8(ascii: ";"),
      let scalar = EntityNames.all[String(decoding: bytes[start..<at], as: UTF8.self)]
    {
      (end, self.scalar) = (at + 1, scalar)
      return
    }
    for length in stride(from: min(at - start, Self.longestNameWithoutSemicolon), to: 1, by: -1) {
      let name = String(decoding: bytes[start..<(start + length)], as: UTF8.self)
      guard let scalar = Self.withoutSemicolon[name] else { continue }
      (end, self.scalar) = (start + length, scalar)
      return
    }
    return nil
  }

  private init?(numberAt start: Int, in bytes: [UInt8], before limit: Int) {
    let isHexadecimal = bytes[start] | 0x20 == UInt8(ascii: "x")
    let digits = isHexadecimal ? start + 1 : start
    var (at, value) = (digits, UInt32(0))
    while at < limit, let digit = bytes[at].digit(hexadecimal: isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      at += 1
    }
    guard at > digits else { return nil }
    end = at < limit && bytes[at] == UInt8(ascii: ";") ? at + 1 : at
    scalar = Self.windows1252[value] ?? (value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private static let longestName = 32
  private static let longestNameWithoutSemicolon = 6

  /// The names of HTML 2 and of Latin-1.
  private static let withoutSemicolon = EntityNames.all.filter { name, scalar in
    (0xA0...0xFF).contains(scalar.value) && name != "nbspace" || ["amp", "lt", "gt", "quot"].contains(name)
  }

  /// What numbers of control characters stand for: they were meant in Windows-1252.
  private static let windows1252: [UInt32: Unicode.Scalar] = [
    0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰", 0x8A: "Š",
    0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
    0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
  ]
}

extension UInt8 {
  fileprivate func digit(hexadecimal: Bool) -> UInt32? {
    if isDigit { return UInt32(self - 0x30) }
    guard hexadecimal, (0x61...0x66).contains(self | 0x20) else { return nil }
    return UInt32((self | 0x20) - 0x61 + 10)
  }
}
