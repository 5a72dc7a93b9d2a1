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
