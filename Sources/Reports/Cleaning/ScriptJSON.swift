/// Writes JSON that may stand in a `<script>` element: no `<`, and nothing in it that an editor would not show.
struct ScriptJSON {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: Int) { bytes += "\(value)".utf8 }

  /// A number with two decimals.
  mutating func decimal(_ value: Double) {
    let hundredths = Int((value * 100).rounded())
    number(hundredths / 100)
    if hundredths % 100 != 0 { bytes += ".\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)".utf8 }
  }

  mutating func null() { bytes += "null".utf8 }

  /// A string; all that cannot be seen is escaped.
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(scalar.value)]
      case "\n": bytes += "\\n".utf8
      case "<": bytes += "\\u003c".utf8
      case " "..."~": bytes.append(UInt8(scalar.value))
      case "\u{A0}"..."\u{AC}", "\u{AE}"..."\u{17F}", "\u{2010}"..."\u{2027}", "\u{202F}": bytes += scalar.utf8
      case _ where scalar.isUnseen || scalar.value == 0x200D:
        for unit in scalar.utf16 { escape(unit) }
      default: bytes += scalar.utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func strings(_ texts: [String]) { list(texts) { $0.string($1) } }

  mutating func list<Element>(_ elements: some Collection<Element>, _ write: (inout ScriptJSON, Element) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { comma() }
      write(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func comma() { bytes.append(UInt8(ascii: ",")) }

  /// Opens and closes an object around its members.
  mutating func object(_ write: (inout ScriptJSON) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    write(&self)
    if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "}"))
  }

  /// One member of an object.
  mutating func member(_ key: String, _ write: (inout ScriptJSON) -> Void) {
    bytes += "\"\(key)\":".utf8
    write(&self)
    comma()
  }

  /// JSON that was written elsewhere.
  mutating func raw(_ json: [UInt8]) { bytes += json }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
  }
}
