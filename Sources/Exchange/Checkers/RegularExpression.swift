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
