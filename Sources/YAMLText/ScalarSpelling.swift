/// How a text is spelled in YAML: as it is where every reader of YAML 1.1 and 1.2 takes it for that text, else in quotation
/// marks.
///
/// Marks of order, line separators and other characters that nobody sees are written as escapes.
public enum ScalarSpelling {
  /// A text on one line.
  ///
  /// - Parameter isInFlow: whether it stands in `[a, b]`, where commas and brackets mean something.
  public static func spelled(_ text: String, isInFlow: Bool = false) -> String {
    if isPlain(text, isInFlow: isInFlow) { return text }
    let isQuotedTwice = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    if isQuotedTwice, text.unicodeScalars.allSatisfy(isVisible) {
      return "'" + text.replacing("'", with: "''") + "'"
    }
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  /// The lines of a text of several as a literal block, without indentation; `nil` where they would not be read back.
  public static func literal(_ text: String) -> (header: String, lines: [Substring])? {
    let ends = text.utf8.reversed().prefix { $0 == 0x0A }.count
    let lines = text.dropLast(min(ends, 1)).split(separator: "\n", omittingEmptySubsequences: false)
    guard ends < 2, lines.count + ends > 1, let first = lines.first, !first.isEmpty, first.first != " ",
      lines.allSatisfy({ $0.isEmpty || $0.contains { $0 != " " } }),
      text.unicodeScalars.allSatisfy({ isVisible($0) || $0 == "\n" })
    else { return nil }
    return (ends == 1 ? "|" : "|-", lines)
  }

  private static func isPlain(_ text: String, isInFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace, last != ":",
      !opening.contains(first), text.unicodeScalars.allSatisfy(isVisible), !isOtherThanText(text)
    else { return false }
    if first == "-", text.utf8.count == 1 || text.hasPrefix("- ") || text.hasPrefix("---") { return false }
    if text.hasPrefix("...") || isInFlow && text.unicodeScalars.contains(where: inFlow.contains) { return false }
    return !zip(text.utf8, text.utf8.dropFirst()).contains { first, second in
      first == UInt8(ascii: ":") && second == 0x20 || first == 0x20 && second == UInt8(ascii: "#")
    }
  }

  /// What a plain text cannot begin with (YAML 1.2, section 7.3.3, indicators).
  private static let opening = Set("?:,[]{}#&*!|>'\"%@`=<".unicodeScalars)
  /// What a plain text in a flow list cannot have.
  private static let inFlow = Set(",?[]{}".unicodeScalars)

  /// Words that are no text for some readers (YAML 1.1, types null, bool, float, merge and value).
  private static let words: Set<String> = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=", ".inf", "-.inf", "+.inf", ".nan",
  ]

  /// Whether a plain text would be a number, a day, a truth or nothing for some readers.
  private static func isOtherThanText(_ text: String) -> Bool {
    guard !words.contains(text.lowercased()) else { return true }
    let number = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard let digit = number.first(where: { $0 != UInt8(ascii: ".") }), (0x30...0x39).contains(digit) else {
      return false
    }
    let isOfBase = number.starts(with: "0x".utf8) || number.starts(with: "0o".utf8) || number.starts(with: "0b".utf8)
    let signs = isOfBase ? "0123456789abcdefABCDEFxo_" : "0123456789_,.:+-eETtZz "
    return number.allSatisfy(Set(signs.utf8).contains)
  }

  /// Whether a reader sees a character, or at least the space it takes.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    guard scalar.value & 0xFFFE != 0xFFFE else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: return false
    default: return true
    }
  }

  /// A character between double quotation marks (YAML 1.2, section 5.7).
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    default: break
    }
    guard !isVisible(scalar) else { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }
}
