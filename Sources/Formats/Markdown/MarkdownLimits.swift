import LavoirText

/// What a file of Markdown may not have, because md4c would take forever over it; nobody writes so.
enum MarkdownLimits {
  /// Quotes and lists inside each other.
  private static let mostLevels = 100
  /// How far from the margin an item may begin.
  private static let mostIndentation = 1000
  /// The lines of a paragraph times its opening brackets.
  private static let mostWork = 1_000_000_000

  /// - Throws: ``FormatError`` where a file goes beyond.
  static func check(_ bytes: [UInt8]) throws(FormatError) {
    guard bytes.count < Int(Int32.max) / 2 else {
      throw FormatError(at: 0, "larger than 1 GB; divide the file")
    }
    var (at, lines, brackets, start) = (0, 0, 0, 0)
    while at < bytes.count {
      let end = bytes.endOfLine(from: at)
      let line = MarkdownLine(bytes, at, end)
      guard line.levels <= mostLevels, line.indentation <= mostIndentation else {
        throw FormatError(at: at, "quotes and lists more than \(mostLevels) levels deep; remove some of the signs")
      }
      if line.isBlank {
        (lines, brackets, start) = (0, 0, end + 1)
      } else {
        lines += 1
        for place in at..<end where bytes[place] == UInt8(ascii: "[") { brackets += 1 }
      }
      guard lines * brackets <= mostWork else {
        throw FormatError(at: start, "a paragraph of more than \(lines - 1) lines with links; divide it by blank lines")
      }
      at = end + 1
    }
  }
}

/// The front of a line of Markdown: its indentation and the signs of quotes and lists.
struct MarkdownLine {
  /// How many quotes and lists begin on it.
  private(set) var levels = 0
  /// The blanks before the last of their signs.
  private(set) var indentation = 0
  /// Where what they hold begins.
  private(set) var content: Int
  /// Where quotes and blanks end, before any item.
  private(set) var head: Int
  /// Whether it is within a quote.
  private(set) var isQuoted = false
  /// Whether nothing but white space is on it.
  let isBlank: Bool

  /// The front of the line between two offsets.
  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var (at, blanks, isRule) = (start, 0, true)
    var head: Int?
    content = start
    while at < end {
      let byte = bytes[at]
      if byte.isMarkupSpace {
        blanks += 1
        at += 1
        continue
      }
      let length = byte == UInt8(ascii: ">") ? 1 : bytes.itemSign(at: at, before: end)
      if length != 1 || byte != UInt8(ascii: ">") { head = head ?? at }
      guard length > 0 else { break }
      isQuoted = isQuoted || head == nil
      isRule = isRule && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*"))
      levels += 1
      indentation = blanks
      at += length
    }
    content = at
    self.head = head ?? at
    isBlank = at >= end && levels == 0
    // `* * * *` is a rule across the page, however long.
    if isRule, at >= end { levels = 0 }
  }
}

extension [UInt8] {
  /// How long the sign of a list item at an offset is; zero where none is there.
  fileprivate func itemSign(at start: Int, before end: Int) -> Int {
    var at = start
    switch self[at] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): at += 1
    default:
      while at < end, at < start + 9, self[at].isDigit { at += 1 }
      guard at > start, at < end, self[at] == UInt8(ascii: ".") || self[at] == UInt8(ascii: ")") else { return 0 }
      at += 1
    }
    return at == end || self[at].isMarkupSpace ? at - start : 0
  }
}
