import LavoirText

/// What stands one after another in a catalogue of gettext.
struct POTokens {
  /// A comment, a keyword or a string.
  enum Token {
    /// From `#` to the end of the line.
    case comment(ByteRange)
    /// A keyword, its number included.
    case keyword(Keyword, ByteRange)
    /// A string with its quotation marks.
    case string(ByteRange)
  }

  /// What a string is in its entry.
  enum Keyword: String {
    case domain
    case context = "msgctxt"
    case original = "msgid"
    case originalPlural = "msgid_plural"
    case translation = "msgstr"
    case translationOfNumber = "msgstr[]"
  }

  private let bytes: [UInt8]
  private var at: Int

  /// The tokens of a file; U+FEFF at its beginning is none.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next of them; `nil` at the end of the file.
  mutating func next() throws(FormatError) -> Token? {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D, 0x0B, 0x0C].contains(bytes[at]) { at += 1 }
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "#"): return .comment(comment())
    case UInt8(ascii: "\""): return .string(try string())
    default: return try keyword()
    }
  }

  private mutating func comment() -> ByteRange {
    let start = at
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    let hasReturn = at > start && bytes[at - 1] == 0x0D
    return ByteRange(start, hasReturn ? at - 1 : at)
  }

  private mutating func string() throws(FormatError) -> ByteRange {
    let start = at
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\") { at += 1 }
      guard at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D else { break }
      at += 1
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
      throw FormatError(at: start, "this string has no closing quote; end it with \" on its own line")
    }
    at += 1
    return ByteRange(start, at)
  }

  private mutating func keyword() throws(FormatError) -> Token {
    let start = at
    while at < bytes.count, bytes[at].isNamePart { at += 1 }
    var name = String(decoding: bytes[start..<at], as: UTF8.self)
    if name == Keyword.translation.rawValue, let end = endOfNumber() {
      at = end
      name += "[]"
    }
    guard let keyword = Keyword(rawValue: name) else {
      throw FormatError(
        at: start, "a comment, a string, msgctxt, msgid, msgid_plural, msgstr or domain should stand here")
    }
    return .keyword(keyword, ByteRange(start, at))
  }

  /// Behind a number in square brackets.
  private func endOfNumber() -> Int? {
    var end = at
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "[") else { return nil }
    end += 1
    let digits = end
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    guard end > digits, end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return nil }
    return end + 1
  }
}
