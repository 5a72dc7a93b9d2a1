/// Text as XML 1.0 can hold it, in content and in attributes.
///
/// Characters that XML may not hold at all, not even as references, are shown as pictures (`␁` for U+0001), or as U+FFFD
/// where there is none.
enum XMLText {
  /// The text as the content of an element.
  static func content(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "\t", "\n": nil
      default: common(scalar)
      }
    }
  }

  /// The text as the value of an attribute in double quotes, white space kept as it is.
  static func attribute(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "\"": "&quot;"
      case "\t": "&#9;"
      case "\n": "&#10;"
      default: common(scalar)
      }
    }
  }

  /// An element’s attributes in their order, each behind a space: ` name="a.txt" line="2"`.
  static func attributes(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.reduce(into: "") { $0 += " \($1.key)=\"\(attribute($1.value))\"" }
  }

  private static func escaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if let escaped = escape(scalar) { out += escaped } else { out.unicodeScalars.append(scalar) }
    }
    return out
  }

  private static func common(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\r": "&#13;"
    case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
    case "\u{7F}": nil
    default: scalar.controlPicture.map { String(Character($0)) }
    }
  }
}
