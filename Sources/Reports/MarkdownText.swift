/// Text as it must be written so that GitHub’s Markdown shows it as it is, on one line and in a cell of a table.
enum MarkdownText {
  /// The text with every sign that Markdown or HTML could take for its own escaped.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.onOneLine.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!", "$":
        out.unicodeScalars.append("\\")
        out.unicodeScalars.append(scalar)
      default: out.unicodeScalars.append(scalar.controlPicture ?? scalar)
      }
    }
    return out
  }
}
