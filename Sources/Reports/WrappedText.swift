import LavoirText

/// Text broken between words into lines of so many columns; a longer word has a line of its own.
public enum WrappedText {
  /// The lines.
  ///
  /// - Parameters:
  ///   - indent: what stands before the first line.
  ///   - hanging: what stands before the others; the same if it is not given.
  public static func lines(_ text: String, indent: String, hanging: String? = nil, width: Int = 80) -> [String] {
    let isSimple = text.utf8.withContiguousStorageIfAvailable { Self.isSimple($0) } ?? false
    // Fewer bytes than columns fit without a count.
    if isSimple, indent.utf8.count + text.utf8.count < width { return [indent + text] }
    return isSimple
      ? simpleLines(text, indent, hanging ?? indent, width) : anyLines(text, indent, hanging ?? indent, width)
  }

  /// Whether each scalar of a text is a character by itself, as nearly everywhere, and words are parted by one space.
  private static func isSimple(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Normalization.isPlainlyComposed(text), text.first != 0x20, text.last != 0x20 else { return false }
    var at = text.next(0x20, or: 0x20, from: 0)
    while at + 1 < text.count {
      if text[at + 1] == 0x20 { return false }
      at = text.next(0x20, or: 0x20, from: at + 1)
    }
    return true
  }

  /// The lines of a simple text, each cut out of it as a whole.
  private static func simpleLines(_ text: String, _ indent: String, _ hanging: String, _ width: Int) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var lines: [String] = []
      var (start, end) = (0, 0)
      var columns = indent.count
      func closeLine() {
        lines.append((lines.isEmpty ? indent : hanging) + String(decoding: bytes[start..<end], as: UTF8.self))
      }
      var word = 0
      while word < bytes.count {
        let behind = bytes.next(0x20, or: 0x20, from: word)
        let length = bytes.characters(in: word..<behind)
        if columns + length >= width, end > start {
          closeLine()
          start = word
          columns = hanging.count
        }
        columns += length + (word > start ? 1 : 0)
        end = behind
        word = behind + 1
      }
      closeLine()
      return lines
    }
  }

  private static func anyLines(_ text: String, _ indent: String, _ hanging: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = indent
    var columns = indent.count
    var isEmpty = true
    for word in text.split(separator: " ") {
      let length = word.count
      if columns + length >= width, !isEmpty {
        lines.append(line)
        line = hanging
        columns = line.count
        isEmpty = true
      }
      if !isEmpty { line += " " }
      line += word
      columns += length + (isEmpty ? 0 : 1)
      isEmpty = false
    }
    return lines + [line]
  }
}
