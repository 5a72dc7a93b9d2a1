/// A text as YAML 1.2 writes it on one line.
enum YAMLScalar {
  /// The text in the style of the one that it stands for: plain, or between the same quotation marks.
  static func written(_ text: String, inPlaceOf old: String) -> String {
    switch old.first {
    case "'": "'" + text.replacing("'", with: "''") + "'"
    case "\"": quoted(text)
    default: isPlain(text) ? text : quoted(text)
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Whether a text may go without quotation marks anywhere, in brackets too (sections 7.3.3 and 7.4).
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, !"-?:,[]{}#&*!|>'\"%@`".contains(first), first != " ", text.last != " " else {
      return false
    }
    return !text.contains(where: { ",[]{}\n".contains($0) }) && !text.contains(": ") && !text.contains(" #")
      && text.last != ":"
  }
}
