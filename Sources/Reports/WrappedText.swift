import LavoirText

/// Text broken between words into lines of so many columns; a longer word has a line of its own.
public enum WrappedText {
  /// The lines.
  ///
  /// - Parameters:
  ///   - indent: what stands before the first line.
  ///   - hanging: what stands before the others; the same if it is not given.
  public static func lines(_ text: String, indent: String, hanging: String? = nil, width: Int = 80) -> [String] {
    // Fewer bytes than columns fit without a count.
    if indent.utf8.count + text.utf8.count < width, !hasDoubledSpace(text) { return [indent + text] }
    let isPlain = text.utf8.withContiguousStorageIfAvailable { Normalization.isPlainlyComposed($0) } ?? false
    var lines: [String] = []
    var line = indent
    var columns = indent.count
    var isEmpty = true
    for word in text.split(separator: " ") {
      let length = isPlain ? word.unicodeScalars.count : word.count
      if columns + length >= width, !isEmpty {
        lines.append(line)
        line = hanging ?? indent
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
  private static func hasDoubledSpace(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
  }
}
