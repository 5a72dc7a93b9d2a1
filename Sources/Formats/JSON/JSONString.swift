import LavoirText

/// A string of JSON, found sound.
struct JSONString {
  /// Its bytes in the file, quotation marks included.
  let range: ByteRange

  /// What stands between the quotation marks.
  var content: ByteRange { ByteRange(range.start + 1, range.end - 1) }

  /// The string that begins with the quotation mark at an offset.
  init(at start: Int, in bytes: [UInt8]) throws(FormatError) {
    var at = start + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      switch bytes[at] {
      case UInt8(ascii: "\\"):
        guard let escape = JSONEscape(at: at, in: bytes) else {
          throw FormatError(at: at, #"there is no such escape: a backslash itself is written \\"#)
        }
        at = escape.range.end
      case 0x0A, 0x0D:
        throw FormatError(at: start, #"this string is not closed on its line: a line end in it is written \n"#)
      case ..<0x20: throw FormatError(at: at, #"a control character in a string is written as an escape: \t"#)
      default: at += 1
      }
    }
    guard at < bytes.count else { throw FormatError(at: start, "this string is never closed") }
    range = ByteRange(start, at + 1)
  }

  /// What it says, in UTF-8.
  func decoded(in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    forEachPart(in: bytes) { range, escape in
      if let escape { text += escape.text ?? replacementCharacter } else { text += bytes[range.indices] }
    }
    return text
  }

  /// Tells a builder of it.
  func read(into builder: inout ExtractionBuilder, from bytes: [UInt8]) {
    forEachPart(in: bytes) { range, escape in
      guard let escape else { return builder.keepValue(range, of: bytes, quoting: .json) }
      if let text = escape.text {
        builder.decodeValue(range, as: text, quoting: .json)
      } else {
        builder.protect(range, as: replacementCharacter)
      }
    }
  }

  /// The escapes and the stretches between them, in order.
  private func forEachPart(in bytes: [UInt8], _ body: (ByteRange, JSONEscape?) -> Void) {
    var (start, at) = (content.start, content.start)
    while at < content.end {
      guard bytes[at] == UInt8(ascii: "\\"), let escape = JSONEscape(at: at, in: bytes) else {
        at += 1
        continue
      }
      if start < at { body(ByteRange(start, at), nil) }
      body(escape.range, escape)
      at = escape.range.end
      start = at
    }
    if start < content.end { body(ByteRange(start, content.end), nil) }
  }
}

/// An escape in a string of JSON: `\n`, `\u00e9`.
private struct JSONEscape {
  let range: ByteRange
  /// What it stands for, in UTF-8; `nil` for half of a surrogate pair.
  let text: [UInt8]?

  /// The escape whose backslash is at an offset; `nil` where there is none such.
  init?(at start: Int, in bytes: [UInt8]) {
    guard start + 1 < bytes.count else { return nil }
    var end = start + 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text = [bytes[start + 1]]
    case UInt8(ascii: "b"): text = [0x08]
    case UInt8(ascii: "f"): text = [0x0C]
    case UInt8(ascii: "n"): text = [0x0A]
    case UInt8(ascii: "r"): text = [0x0D]
    case UInt8(ascii: "t"): text = [0x09]
    case UInt8(ascii: "u"):
      guard let unit = bytes.hexadecimal(at: start + 2, digits: 4) else { return nil }
      end = start + 6
      var value = unit
      if (0xD800...0xDBFF).contains(unit), end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\\"),
        bytes[end + 1] == UInt8(ascii: "u"), let low = bytes.hexadecimal(at: end + 2, digits: 4),
        (0xDC00...0xDFFF).contains(low)
      {
        value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        end += 6
      }
      text = Unicode.Scalar(value).map { Array(String($0).utf8) }
    default: return nil
    }
    range = ByteRange(start, end)
  }
}

extension [UInt8] {
  /// The number that some hexadecimal digits write; `nil` where they are not all there.
  func hexadecimal(at start: Int, digits count: Int) -> UInt32? {
    guard start + count <= self.count else { return nil }
    var value: UInt32 = 0
    for byte in self[start..<(start + count)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

extension Quoting {
  /// Between the quotation marks of JSON: what must be escaped is, all else is UTF-8.
  static let json = Quoting(name: "JSON") { text in
    text.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
      case 0x08: Array(#"\b"#.utf8)
      case 0x09: Array(#"\t"#.utf8)
      case 0x0A: Array(#"\n"#.utf8)
      case 0x0C: Array(#"\f"#.utf8)
      case 0x0D: Array(#"\r"#.utf8)
      case ..<0x20: Array((byte < 0x10 ? #"\u000"# : #"\u00"#).utf8) + String(byte, radix: 16).utf8
      default: [byte]
      }
    }
  }
}
