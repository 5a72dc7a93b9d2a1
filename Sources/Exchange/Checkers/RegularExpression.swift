/// Regular expressions in the common notation of Perl, .NET, Java and Python.
enum RegularExpression {
  /// An expression that matches a form: escaped, with either apostrophe, and white space as it comes.
  static func matching(_ form: String) -> String {
    var out = ""
    for scalar in form.unicodeScalars {
      switch scalar {
      case "'", "\u{2019}": out += "['\u{2019}]"
      case " ", "\u{A0}", "\u{202F}": if !out.hasSuffix("\\s+") { out += "\\s+" }
      // Programs that count parentheses to find groups count escaped ones too.
      case "(": out += "\\x28"
      case ")": out += "\\x29"
      case ".", "*", "+", "?", "[", "]", "{", "}", "^", "$", "|", "\\", "/", "#": out += "\\" + String(scalar)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

/// Single values of YAML.
enum YAMLScalar {
  /// A text in double quotes, as YAML 1.2 (section 5.7) and JSON escape it.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\0"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        out += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
