import LavoirText

/// Text as it is.
enum PlainText {
  /// All of the file; what stands between `<!--` and `-->` for this program is a comment.
  static func extraction(of bytes: [UInt8]) -> Extraction {
    let comments = MarkupComment.directives(in: bytes, ByteRange(0, bytes.count))
    guard !comments.isEmpty else { return Extraction(ofProse: bytes) }
    var builder = ExtractionBuilder(bytes)
    for comment in comments {
      builder.keep(ByteRange(builder.position, comment.range.start))
      builder.note(comment)
      builder.skip(to: comment.range.end)
    }
    builder.keep(ByteRange(builder.position, bytes.count))
    return builder.finish()
  }
}
