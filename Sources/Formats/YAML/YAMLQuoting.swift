import LavoirText
import Yams

extension Quoting {
  /// How text is written in a scalar of a style.
  static func yaml(_ style: Node.Scalar.Style, isInFlow: Bool) -> Quoting {
    switch style {
    case .doubleQuoted: yamlDoubleQuoted
    case .singleQuoted: yamlSingleQuoted
    case .literal, .folded: yamlBlock
    case .plain, .any: isInFlow ? yamlPlainInFlow : yamlPlain
    }
  }

  /// What a backslash and this stand for between double quotation marks; numbers are apart.
  static let yamlEscapes: [UInt8: [UInt8]] = [
    UInt8(ascii: "0"): [0x00], UInt8(ascii: "a"): [0x07], UInt8(ascii: "b"): [0x08], UInt8(ascii: "t"): [0x09],
    0x09: [0x09], UInt8(ascii: "n"): [0x0A], UInt8(ascii: "v"): [0x0B], UInt8(ascii: "f"): [0x0C],
    UInt8(ascii: "r"): [0x0D], UInt8(ascii: "e"): [0x1B], UInt8(ascii: " "): [0x20], UInt8(ascii: "\""): [0x22],
    UInt8(ascii: "/"): [0x2F], UInt8(ascii: "\\"): [0x5C], UInt8(ascii: "N"): [0xC2, 0x85],
    UInt8(ascii: "_"): [0xC2, 0xA0], UInt8(ascii: "L"): [0xE2, 0x80, 0xA8], UInt8(ascii: "P"): [0xE2, 0x80, 0xA9],
  ]

  private static let yamlDoubleQuoted = Quoting(name: "YAML, double-quoted") { text in
    String(decoding: text, as: UTF8.self).unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "\"": Array(#"\""#.utf8)
      case "\\": Array(#"\\"#.utf8)
      case "\n": Array(#"\n"#.utf8)
      case "\r": Array(#"\r"#.utf8)
      case "\t": Array(#"\t"#.utf8)
      case "\u{85}": Array(#"\N"#.utf8)
      case "\u{2028}": Array(#"\L"#.utf8)
      case "\u{2029}": Array(#"\P"#.utf8)
      case _ where !scalar.isYAML: Array(#"\u"#.utf8) + String(0x10000 | scalar.value, radix: 16).utf8.dropFirst()
      default: Array(String(scalar).utf8)
      }
    }
  }

  private static let yamlSingleQuoted = Quoting(name: "YAML, single-quoted") { text in
    guard isYAMLLine(text) else { return nil }
    return text.flatMap { $0 == UInt8(ascii: "'") ? [$0, $0] : [$0] }
  }

  private static let yamlBlock = Quoting(name: "YAML, block") { text in isYAMLLine(text) ? text : nil }

  private static let yamlPlain = Quoting(name: "YAML, plain") { text in isYAMLPlain(text) ? text : nil }

  private static let yamlPlainInFlow = Quoting(name: "YAML, plain between brackets") { text in
    isYAMLPlain(text) && !text.contains { ",[]{}".utf8.contains($0) } ? text : nil
  }

  /// Whether text stays one line, and holds no control character.
  private static func isYAMLLine(_ text: [UInt8]) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.isYAML && $0 != "\n" && $0 != "\r" && $0 != "\u{85}" && $0 != "\u{2028}" && $0 != "\u{2029}"
    }
  }

  /// Whether text without quotation marks is surely no more than text, wherever in a scalar it comes to stand.
  ///
  /// `,`, `-`, `?`, `!` and `'` at its beginning say something else only where a scalar begins, which no text does that
  /// is put right.
  private static func isYAMLPlain(_ text: [UInt8]) -> Bool {
    guard isYAMLLine(text) else { return false }
    guard let first = text.first, let last = text.last else { return true }
    if "[]{}#&*|>\"%@`:".utf8.contains(first) || last == UInt8(ascii: ":") { return false }
    return !zip(text, text.dropFirst()).contains { one, next in
      one == UInt8(ascii: ":") && isBlank(next) || isBlank(one) && next == UInt8(ascii: "#")
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension Unicode.Scalar {
  /// Whether YAML may hold it as it is.
  fileprivate var isYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...: true
    default: false
    }
  }
}
