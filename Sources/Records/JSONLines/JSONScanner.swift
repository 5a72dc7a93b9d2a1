import LavoirText

/// Reads the one object of a record from front to back, checks that it is JSON (RFC 8259), and notes where the fields stand
/// that are asked for.
///
/// `NaN` and `Infinity` are taken too, which Python writes for numbers. Of a key that stands twice the last counts, as in
/// nearly all readers.
struct JSONScanner {
  /// How deep arrays and objects may be nested.
  private static let deepest = 1_000

  /// The fields that were found, by their number in the tree.
  private(set) var values: [JSONValue?]
  /// Where the object ends.
  private(set) var end = 0
  /// Where its last member ends; `nil` where it has none.
  private(set) var endOfMembers: Int?

  private let bytes: UnsafeBufferPointer<UInt8>
  private let tree: JSONFieldTree
  private var at = 0
  private var open: [Container] = []
  /// Where the key leads whose value comes next.
  private var node = JSONFieldTree.nowhere

  /// An array or object that is not closed yet.
  private struct Container {
    let start: Int
    let node: Int
    let isObject: Bool
    var count = 0
  }

  /// Scans a record, which begins with white space or the object.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, fields tree: JSONFieldTree)
    throws(RecordError)
  {
    self.bytes = bytes
    self.tree = tree
    at = start
    values = Array(repeating: nil, count: tree.count)
    open.reserveCapacity(8)
    guard next() == UInt8(ascii: "{") else {
      throw RecordError(
        at: at, "this is no object of JSON: a line of JSON Lines is one object in braces")
    }
    node = JSONFieldTree.root
    repeat { try value() } while !open.isEmpty
    end = at
    if next() != nil {
      throw RecordError(at: at, "something follows the object: a line of JSON Lines is one object")
    }
  }

  /// A value, and what ends with it.
  private mutating func value() throws(RecordError) {
    let here = node
    guard let byte = next() else { throw missingEnd() }
    switch byte {
    case UInt8(ascii: "\""):
      let from = at
      let hasEscapes = try string()
      if here >= 0 {
        note(JSONValue(kind: .string(hasEscapes: hasEscapes), range: ByteRange(from, at)), at: here)
      }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < Self.deepest else {
        throw RecordError(at: at, "arrays and objects are nested more than 1,000 deep")
      }
      open.append(Container(start: at, node: here, isObject: byte == UInt8(ascii: "{")))
      at += 1
      guard next() == byte + 2 else { return try item() }
      close()
    default:
      let from = at
      let isNull = try literal(byte)
      if here >= 0 {
        note(JSONValue(kind: isNull ? .null : .literal, range: ByteRange(from, at)), at: here)
      }
    }
    try goOn()
  }

  /// What follows a value: a comma and the next item, or the ends of the containers that end here.
  private mutating func goOn() throws(RecordError) {
    while let container = open.last {
      if open.count == 1 { endOfMembers = at }
      guard let byte = next() else { throw missingEnd() }
      if byte == UInt8(ascii: ",") {
        at += 1
        return try item()
      }
      guard byte == (container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw RecordError(at: at, "a comma or a closing bracket is missing before this")
      }
      close()
    }
  }

  /// Passes over the bracket that closes the innermost container.
  private mutating func close() {
    at += 1
    guard let container = open.popLast(), container.node >= 0, !open.isEmpty else { return }
    note(JSONValue(kind: .container, range: ByteRange(container.start, at)), at: container.node)
  }

  /// The key of an object’s next member, or the number of an array’s next item.
  private mutating func item() throws(RecordError) {
    let container = open[open.count - 1]
    guard container.isObject else {
      node = JSONFieldTree.nowhere
      if container.node >= 0, tree.leadsOn(container.node) {
        node = tree.child(of: container.node, String(container.count).utf8) ?? JSONFieldTree.nowhere
      }
      open[open.count - 1].count += 1
      return
    }
    guard let byte = next() else { throw missingEnd() }
    guard byte == UInt8(ascii: "\"") else {
      throw RecordError(at: at, "a key in quotation marks is missing before this")
    }
    let start = at
    let hasEscapes = try string()
    node = JSONFieldTree.nowhere
    if container.node >= 0 {
      descend(from: container.node, ByteRange(start + 1, at - 1), hasEscapes: hasEscapes)
    }
    guard next() == UInt8(ascii: ":") else {
      throw RecordError(at: at, "a colon is missing before this")
    }
    at += 1
  }

  private mutating func descend(from parent: Int, _ key: ByteRange, hasEscapes: Bool) {
    let child =
      hasEscapes
      ? tree.child(of: parent, JSONValue.decoded(key, in: bytes))
      : tree.child(of: parent, bytes[key.indices])
    guard let child else { return }
    node = child
    // What an earlier value of the same key held counts no more.
    for field in tree.fields(below: child) { values[field] = nil }
  }

  private mutating func note(_ value: JSONValue, at node: Int) {
    for field in tree.fields(at: node) { values[field] = value }
  }

  // MARK: Strings, numbers, words

  /// Passes over a string; whether a backslash is in it.
  private mutating func string() throws(RecordError) -> Bool {
    let start = at
    at += 1
    var hasEscapes = false
    while true {
      at = bytes.endOfPlainJSON(from: at)
      guard at < bytes.count else { throw RecordError(at: start, "this string is never closed") }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return hasEscapes
      case UInt8(ascii: "\\"):
        let length = JSONEscape(bytes, at: at).length
        guard length > 0 else {
          throw RecordError(at: at, #"there is no such escape: a backslash itself is written \\"#)
        }
        hasEscapes = true
        at += length
      case 0x0A, 0x0D:
        throw RecordError(
          at: start, #"this string is not closed on its line: a line end in it is written \n"#)
      default:
        throw RecordError(at: at, #"a control character in a string is written as an escape: \t"#)
      }
    }
  }

  /// Passes over a number or a word; whether it is `null`.
  private mutating func literal(_ byte: UInt8) throws(RecordError) -> Bool {
    let start = at
    while at < bytes.count, bytes[at].isLiteralByte { at += 1 }
    let literal = UnsafeBufferPointer(rebasing: bytes[start..<at])
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      if literal.isJSONNumber || literal.spells("-Infinity") { return false }
      throw RecordError(at: start, "this is not how JSON writes a number")
    case UInt8(ascii: "n") where literal.spells("null"): return true
    case UInt8(ascii: "t") where literal.spells("true"),
      UInt8(ascii: "f") where literal.spells("false"),
      UInt8(ascii: "N") where literal.spells("NaN"),
      UInt8(ascii: "I") where literal.spells("Infinity"):
      return false
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      throw RecordError(at: start, "a value is missing before this")
    default:
      throw RecordError(at: start, "this is no value: text must stand in quotation marks (\")")
    }
  }

  /// The next byte behind white space; `nil` at the end of the record.
  private mutating func next() -> UInt8? {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return bytes[at]
      }
    }
    return nil
  }

  private func missingEnd() -> RecordError {
    RecordError(
      at: open.last?.start ?? 0, "this bracket is never closed: the object must end on its line")
  }
}
