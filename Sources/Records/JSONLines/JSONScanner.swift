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

  private let tree: JSONFieldTree
  private var cursor: JSONCursor
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
    self.tree = tree
    cursor = JSONCursor(bytes: bytes, at: start)
    values = Array(repeating: nil, count: tree.count)
    open.reserveCapacity(8)
    guard cursor.next() == UInt8(ascii: "{") else {
      throw RecordError(
        at: cursor.at, "this is no object of JSON: a line of JSON Lines is one object in braces")
    }
    node = JSONFieldTree.root
    repeat { try value() } while !open.isEmpty
    end = cursor.at
    if cursor.next() != nil {
      throw RecordError(at: cursor.at, "something follows the object: a line of JSON Lines is one object")
    }
  }

  /// A value, and what ends with it.
  private mutating func value() throws(RecordError) {
    let here = node
    guard let byte = cursor.next() else { throw missingEnd() }
    switch byte {
    case UInt8(ascii: "\""):
      let from = cursor.at
      let hasEscapes = try cursor.string()
      if here >= 0 {
        note(JSONValue(kind: .string(hasEscapes: hasEscapes), range: ByteRange(from, cursor.at)), at: here)
      }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < Self.deepest else {
        throw RecordError(at: cursor.at, "arrays and objects are nested more than 1,000 deep")
      }
      open.append(Container(start: cursor.at, node: here, isObject: byte == UInt8(ascii: "{")))
      cursor.at += 1
      guard cursor.next() == byte + 2 else { return try item() }
      close()
    default:
      let from = cursor.at
      let isNull = try cursor.literal(byte)
      if here >= 0 {
        note(JSONValue(kind: isNull ? .null : .literal, range: ByteRange(from, cursor.at)), at: here)
      }
    }
    try goOn()
  }

  /// What follows a value: a comma and the next item, or the ends of the containers that end here.
  private mutating func goOn() throws(RecordError) {
    while let container = open.last {
      if open.count == 1 { endOfMembers = cursor.at }
      guard let byte = cursor.next() else { throw missingEnd() }
      if byte == UInt8(ascii: ",") {
        cursor.at += 1
        return try item()
      }
      guard byte == (container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw RecordError(at: cursor.at, "a comma or a closing bracket is missing before this")
      }
      close()
    }
  }

  /// Passes over the bracket that closes the innermost container.
  private mutating func close() {
    cursor.at += 1
    guard let container = open.popLast(), container.node >= 0, !open.isEmpty else { return }
    note(JSONValue(kind: .container, range: ByteRange(container.start, cursor.at)), at: container.node)
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
    guard let byte = cursor.next() else { throw missingEnd() }
    guard byte == UInt8(ascii: "\"") else {
      throw RecordError(at: cursor.at, "a key in quotation marks is missing before this")
    }
    let start = cursor.at
    let hasEscapes = try cursor.string()
    node = JSONFieldTree.nowhere
    if container.node >= 0 {
      descend(from: container.node, ByteRange(start + 1, cursor.at - 1), hasEscapes: hasEscapes)
    }
    guard cursor.next() == UInt8(ascii: ":") else {
      throw RecordError(at: cursor.at, "a colon is missing before this")
    }
    cursor.at += 1
  }

  private mutating func descend(from parent: Int, _ key: ByteRange, hasEscapes: Bool) {
    let child =
      hasEscapes
      ? tree.child(of: parent, JSONValue.decoded(key, in: cursor.bytes))
      : tree.child(of: parent, cursor.bytes[key.indices])
    guard let child else { return }
    node = child
    // What an earlier value of the same key held counts no more.
    for field in tree.fields(below: child) { values[field] = nil }
  }

  private mutating func note(_ value: JSONValue, at node: Int) {
    for field in tree.fields(at: node) { values[field] = value }
  }

  private func missingEnd() -> RecordError {
    RecordError(
      at: open.last?.start ?? 0, "this bracket is never closed: the object must end on its line")
  }
}
