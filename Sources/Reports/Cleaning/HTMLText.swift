/// Text as it must be written in HTML so that a page shows it as it is.
enum HTMLText {
  /// The text on one line, with every sign escaped that HTML could take for its own, between tags and in attributes alike.
  ///
  /// What cannot be seen, or moves the text around it, is shown by its code: `⟨U+202E⟩`.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.onOneLine.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case _ where scalar.isUnseen: out += "⟨U+\(hexadecimal(scalar))⟩"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Unicode.Scalar {
  /// Whether it is shown by its name rather than as it is: controls, marks of direction, what has no width, private use.
  var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: value != 0x200D
    default: false
    }
  }
}
