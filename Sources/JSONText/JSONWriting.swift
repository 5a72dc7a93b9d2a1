/// Text as JSON writes it (RFC 8259, 7): what must be escaped is, all else is UTF-8.
public enum JSONWriting {
  /// What stands between the quotation marks.
  ///
  /// - Parameters:
  ///   - text: UTF-8; bytes from 0x80 are taken as they are where they are not escaped.
  ///   - isASCII: whether characters beyond ASCII are escaped too.
  public static func content(_ text: [UInt8], isASCII: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    guard isASCII, text.contains(where: { $0 >= 0x80 }) else {
      for byte in text { write(byte, to: &out) }
      return out
    }
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      if unit < 0x80 { write(UInt8(unit), to: &out) } else { writeEscape(unit, to: &out) }
    }
    return out
  }

  /// A string, quotation marks included.
  public static func quoted(_ text: [UInt8]) -> [UInt8] {
    [UInt8(ascii: "\"")] + content(text) + [UInt8(ascii: "\"")]
  }

  private static func write(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
    case 0x08: out += #"\b"#.utf8
    case 0x09: out += #"\t"#.utf8
    case 0x0A: out += #"\n"#.utf8
    case 0x0C: out += #"\f"#.utf8
    case 0x0D: out += #"\r"#.utf8
    case ..<0x20: writeEscape(UInt16(byte), to: &out)
    default: out.append(byte)
    }
  }

  private static func writeEscape(_ unit: UInt16, to out: inout [UInt8]) {
    let digits = "0123456789abcdef" as StaticString
    out += #"\u"#.utf8
    for shift in [12, 8, 4, 0] as [UInt16] { out.append(digits.utf8Start[Int(unit >> shift & 15)]) }
  }
}
