/// One line of a text without its end.
public struct Line: Sendable, Equatable {
  /// Its bytes, the white space around them left out; empty for a blank line.
  public let content: ByteRange
  /// Its bytes with the white space around them and the line end.
  public let whole: ByteRange

  /// Whether nothing but white space stands on it.
  public var isBlank: Bool { content.isEmpty }

  /// The lines of a text, in order; every byte belongs to one.
  public static func lines(of text: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < text.count {
      var end = text.withUnsafeBufferPointer { $0.next(0x0A, or: 0x0D, from: start) }
      let content = trimmed(text, ByteRange(start, end))
      if end < text.count { end += text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? 2 : 1 }
      lines.append(Line(content: content, whole: ByteRange(start, end)))
      start = end
    }
    return lines
  }

  private static func trimmed(_ text: [UInt8], _ range: ByteRange) -> ByteRange {
    var (start, end) = (range.start, range.end)
    while start < end, let width = Whitespace.width(in: text, at: start) { start += width }
    while end > start, let width = Whitespace.width(in: text, before: end) { end -= width }
    return ByteRange(min(start, end), end)
  }
}
