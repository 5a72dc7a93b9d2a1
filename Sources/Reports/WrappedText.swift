/// Text broken between words into lines of at most 80 columns.
enum WrappedText {
  /// The lines, each behind an indent.
  static func lines(_ text: String, indent: String) -> [String] {
    var lines: [String] = []
    var line = indent
    for word in text.split(whereSeparator: \.isWhitespace) {
      if line.count + word.count > 79, line.count > indent.count {
        lines.append(line)
        line = indent
      }
      line += line.count > indent.count ? " " + word : word
    }
    return lines + [line]
  }
}
