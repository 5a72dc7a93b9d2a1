import LavoirLinting
import LavoirText

/// The part of a line around a finding that fits on a terminal, and the marks below it.
struct Excerpt {
  /// The text, cut with « … » where it is too long.
  let text: String
  /// The columns before the marks.
  let indent: String
  /// A `^` for each character of the finding, as far as it is shown.
  let carets: String

  /// The excerpt of a line for a range that begins on it.
  init(of range: ByteRange, in bytes: [UInt8], line: ByteRange, width: Int) {
    let start = min(max(range.start, line.start), line.end)
    let line = Self.window(of: line, around: range, in: bytes, reach: 4 * width)
    if let plain = Excerpt(plain: bytes, line, start, min(max(range.end, start), line.end), width: width) {
      self = plain
      return
    }
    let before = Self.text(bytes, ByteRange(line.start, start))
    let marked = Self.text(bytes, ByteRange(start, min(max(range.end, start), line.end)))
    let after = Self.text(bytes, ByteRange(min(max(range.end, start), line.end), line.end))
    let shownMark = marked.prefix(width * 2 / 3)
    let markCount = shownMark.count
    let room = width - markCount
    let leadCount = before.count
    let isCut = leadCount > room / 2
    let lead = isCut ? "…" + before.suffix(room / 2 - 1) : before
    let tailRoom = room - min(leadCount, room / 2)
    let tail = after.count <= tailRoom ? after : after.prefix(max(0, tailRoom - 1)) + "…"
    text = lead + shownMark + tail
    indent = String(repeating: " ", count: min(leadCount, room / 2))
    carets = String(repeating: "^", count: max(1, markCount))
  }

  /// The same where each scalar is a character by itself and nothing commands a terminal, as nearly everywhere: counted in
  /// bytes, for characters take longer than all the rest of a report.
  private init?(plain bytes: [UInt8], _ line: ByteRange, _ start: Int, _ end: Int, width: Int) {
    let excerpt: (String, Int, Int)? = bytes.withUnsafeBufferPointer { bytes in
      let shown = UnsafeBufferPointer(rebasing: bytes[line.indices])
      guard Normalization.isPlainlyComposed(shown), !shown.mayCommandTerminal else { return nil }
      let markCount = min(bytes.characters(in: start..<end), width * 2 / 3)
      let markEnd = bytes.offset(of: markCount, from: start)
      let leadCount = bytes.characters(in: line.start..<start)
      let tailCount = bytes.characters(in: end..<line.end)
      let room = width - markCount
      let isCut = leadCount > room / 2
      let leadStart = isCut ? bytes.offset(of: leadCount - max(0, room / 2 - 1), from: line.start) : line.start
      let tailRoom = room - min(leadCount, room / 2)
      let tailEnd = tailCount <= tailRoom ? line.end : bytes.offset(of: max(0, tailRoom - 1), from: end)
      let text = { String(decoding: bytes[$0], as: UTF8.self) }
      return (
        (isCut ? "…" : "") + text(leadStart..<markEnd) + text(end..<tailEnd) + (tailCount <= tailRoom ? "" : "…"),
        min(leadCount, room / 2), max(1, markCount)
      )
    }
    guard let excerpt else { return nil }
    text = excerpt.0
    indent = String(repeating: " ", count: excerpt.1)
    carets = String(repeating: "^", count: excerpt.2)
  }

  /// The excerpt of a line that was kept with a finding, for a range of its file.
  init(of range: ByteRange, in line: SourceLine, width: Int) {
    let bytes = Array(line.text.utf8)
    let start = min(max(range.start - line.offset, 0), bytes.count)
    let end = min(max(range.end - line.offset, start), bytes.count)
    self.init(of: ByteRange(start, end), in: bytes, line: ByteRange(0, bytes.count), width: width)
  }

  /// The part of a line that can be shown at all, cut where characters begin.
  ///
  /// - Parameter reach: the most bytes to either side.
  private static func window(of line: ByteRange, around range: ByteRange, in bytes: [UInt8], reach: Int) -> ByteRange {
    var start = max(line.start, range.start - reach)
    while start > line.start, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(line.end, max(range.end, range.start) + reach)
    while end < line.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return ByteRange(start, end)
  }

  /// The characters of a stretch; tabs are shown as one space, and what would command a terminal as a sign of it.
  private static func text(_ bytes: [UInt8], _ range: ByteRange) -> String {
    let text = String(decoding: bytes[range.indices], as: UTF8.self)
    return bytes[range.indices].mayCommandTerminal ? String(text.map { $0.isWhitespace ? " " : $0.harmless }) : text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the character that stands so many characters behind the one at an offset.
  fileprivate func offset(of number: Int, from start: Int) -> Int {
    var at = start
    for _ in 0..<number where at < count {
      at += 1
      while at < count, self[at] & 0xC0 == 0x80 { at += 1 }
    }
    return at
  }
}
