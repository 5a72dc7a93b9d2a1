import LavoirLinting
import LavoirText

extension SourceLine {
  /// The bytes of the file that it shows.
  var range: ByteRange { ByteRange(offset, offset + text.utf8.count) }

  /// The text of a range of the file, or `nil` where the line does not show all of it.
  func text(in bytes: ByteRange) -> String? {
    guard range.contains(bytes) else { return nil }
    let utf8 = text.utf8
    guard let start = utf8.index(utf8.startIndex, offsetBy: bytes.start - offset, limitedBy: utf8.endIndex),
      let end = utf8.index(start, offsetBy: bytes.count, limitedBy: utf8.endIndex)
    else { return nil }
    return String(utf8[start..<end])
  }
}
