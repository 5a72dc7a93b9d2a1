import LavoirText

/// What stands around the text of Markdown.
extension [UInt8] {
  /// Whether a sign of emphasis at an offset is the same as its neighbour.
  func isRepeatedStar(at place: Int, of neighbour: Int) -> Bool {
    "*_~".utf8.contains(self[place]) && self[neighbour] == self[place]
  }

  /// The line end in a stretch that has one, with the blanks before it and the prefix of the line behind it; `nil` where
  /// it has more than one.
  func lineBreak(in gap: ByteRange) -> ByteRange? {
    var found: Int?
    for place in gap.indices where self[place] == 0x0A || self[place] == 0x0D {
      if self[place] == 0x0A, place > gap.start, self[place - 1] == 0x0D {
        found = place
      } else {
        guard found == nil else { return nil }
        found = place
      }
    }
    guard let found else { return nil }
    var (start, end) = (found, found + 1)
    while start > gap.start, self[start - 1].isBlank || self[start - 1] == 0x0D { start -= 1 }
    if start == found || self[found - 1] == 0x0D, start > gap.start, self[start - 1] == UInt8(ascii: "\\") {
      start -= 1
    }
    while end < gap.end, self[end].isBlank || self[end] == UInt8(ascii: ">") { end += 1 }
    return ByteRange(start, end)
  }

  /// Whether what stands around an escape makes a sign of what it hides: `1\. x`, `\![x](y)`, `[x]\(y)`.
  func isNeededEscape(_ escape: ByteRange) -> Bool {
    let before = escape.start > 0 ? self[escape.start - 1] : 0x0A
    let behind = escape.end < count ? self[escape.end] : 0x0A
    switch self[escape.end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ")"): return before.isDigit
    case UInt8(ascii: "!"): return behind == UInt8(ascii: "[")
    case UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "^"):
      return before == UInt8(ascii: "]") || before == UInt8(ascii: "[")
    default: return false
    }
  }
}
