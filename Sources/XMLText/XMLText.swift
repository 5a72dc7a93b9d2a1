/// Text as XML 1.0 can hold it, in content and in attributes.
///
/// Characters that XML may not hold at all, not even as references, are shown as pictures (`␁` for U+0001), or as U+FFFD
/// where there is none.
public enum XMLText {
  /// The text as the content of an element.
  public static func content(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "\t", "\n": nil
      default: common(scalar)
      }
    }
  }

  /// The text as the content of an element, white space written so that no reader takes it for indentation: only single
  /// spaces between words are written as they are, all else as references.
  public static func preserved(_ text: String) -> String {
    var out = ""
    var isBehindSpace = true
    let last = text.unicodeScalars.count - 1
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case " " where isBehindSpace || index == last: out += "&#32;"
      case "\t": out += "&#9;"
      case "\n": out += "&#10;"
      default: out += content(String(Character(scalar)))
      }
      isBehindSpace = scalar == " " || scalar == "\t" || scalar == "\n"
    }
    return out
  }

  /// The text as the value of an attribute in double quotes, white space kept as it is.
  public static func attribute(_ text: String) -> String {
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
  public static func attributes(_ attributes: KeyValuePairs<String, String>) -> String {
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
    case "\0"..<" ": Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    default: nil
    }
  }
}
