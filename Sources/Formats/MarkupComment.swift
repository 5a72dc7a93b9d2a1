import Glibc
import LavoirText

/// Comments between `<!--` and `-->`.
enum MarkupComment {
  /// What every comment for this program begins with.
  static let directive = Array("lavoir-".utf8)

  /// The comments of a stretch that are written to this program, in order.
  static func directives(in bytes: [UInt8], _ range: ByteRange) -> [Extraction.Comment] {
    var found: [Extraction.Comment] = []
    var at = range.start
    while let open = bytes.firstPlace(of: opener, from: at, before: range.end),
      let comment = comment(at: open, in: bytes, before: range.end)
    {
      if comment.text.utf8.starts(with: directive) { found.append(comment) }
      at = comment.range.end
    }
    return found
  }

  /// The comment that begins at an offset and ends before another; `nil` where none does.
  static func comment(at open: Int, in bytes: [UInt8], before end: Int) -> Extraction.Comment? {
    let inside = open + opener.count
    guard inside <= end, bytes[open..<end].starts(with: opener),
      let close = bytes.firstPlace(of: closer, from: inside, before: end)
    else { return nil }
    return Extraction.Comment(
      text: bytes.trimmedString(ByteRange(inside, close)), range: ByteRange(open, close + closer.count))
  }

  private static let opener = Array("<!--".utf8)
  private static let closer = Array("-->".utf8)
}

extension [UInt8] {
  /// Where some bytes stand first, from an offset on and wholly before another.
  func firstPlace(of pattern: [UInt8], from start: Int, before end: Int) -> Int? {
    guard let first = pattern.first else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var at = start
      while at + pattern.count <= end, let found = memchr(base + at, Int32(first), end - at) {
        at = UnsafeRawPointer(found) - base
        guard at + pattern.count <= end else { return nil }
        if memcmp(base + at, pattern, pattern.count) == 0 { return at }
        at += 1
      }
      return nil
    }
  }

  /// The text of some bytes without the white space of ASCII around it.
  func trimmedString(_ range: ByteRange) -> String {
    var content = self[range.indices]
    while let first = content.first, first <= 0x20 { content.removeFirst() }
    while let last = content.last, last <= 0x20 { content.removeLast() }
    return String(decoding: content, as: UTF8.self)
  }
}
