import LavoirJSONText

/// Lines of JSON that are written key by key, in the bytes they will have: what is written for each of millions of edits
/// cannot afford an encoder.
public struct JSONLineWriter: Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// A writer of nothing yet.
  public init() {}

  /// Begins a line.
  public mutating func begin() {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
  }

  /// Ends a line.
  public mutating func end() {
    bytes.append(UInt8(ascii: "}"))
    bytes.append(0x0A)
  }

  /// A text.
  public mutating func add(_ key: StaticString, _ text: String) {
    add(key)
    var text = text
    text.withUTF8 { write($0) }
  }

  /// A text of sound UTF-8.
  public mutating func add(_ key: StaticString, _ text: ArraySlice<UInt8>) {
    add(key)
    text.withUnsafeBufferPointer { write($0) }
  }

  /// Any bytes, two hexadecimal digits each.
  public mutating func add(_ key: StaticString, hexadecimal value: ArraySlice<UInt8>) {
    add(key)
    bytes.append(UInt8(ascii: "\""))
    for byte in value { write(hexadecimal: byte) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A number.
  public mutating func add(_ key: StaticString, _ number: Int) {
    add(key)
    write(number)
  }

  /// A list of numbers.
  public mutating func add(_ key: StaticString, _ numbers: [Int]) {
    add(key)
    list(numbers) { $0.write($1) }
  }

  /// A list of texts.
  public mutating func add(_ key: StaticString, _ texts: [String]) {
    add(key)
    list(texts) { line, text in
      var text = text
      text.withUTF8 { line.write($0) }
    }
  }

  /// A value that is JSON already.
  public mutating func add(_ key: StaticString, json: [UInt8]) {
    add(key)
    bytes += json
  }

  private mutating func add(_ key: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    bytes += UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func list<Item>(_ items: [Item], write: (inout JSONLineWriter, Item) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, item)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ number: Int) {
    bytes += String(number).utf8
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      bytes += text[start..<index]
      bytes += JSONWriting.content([byte])
      start = index + 1
    }
    bytes += text[start...]
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(hexadecimal byte: UInt8) {
    for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
  }
}
