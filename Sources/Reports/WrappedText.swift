/// Text broken between words into lines of so many columns; a longer word has a line of its own.
public enum WrappedText {
  /// The lines.
  ///
  /// - Parameters:
  ///   - indent: what stands before the first line.
  ///   - hanging: what stands before the others; the same if it is not given.
  public static func lines(_ text: String, indent: String, hanging: String? = nil, width: Int = 80) -> [String] {
    var lines: [String] = []
    var line = indent
    var isEmpty = true
    for word in text.split(separator: " ") {
      if line.count + word.count >= width, !isEmpty {
        lines.append(line)
        line = hanging ?? indent
        isEmpty = true
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    return lines + [line]
  }
}
