/// Reads the part of MessagePack that the word lists are written in: arrays, strings, small maps and numbers.
/// <https://github.com/msgpack/msgpack/blob/master/spec.md>
struct MessagePack {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  /// The number of elements of the array that begins here.
  mutating func arrayHeader() throws -> Int {
    let lead = try byte()
    switch lead {
    case 0x90...0x9F: return Int(lead & 0x0F)
    case 0xDC: return try number(2)
    case 0xDD: return try number(4)
    default: throw BuildError.malformed("word list (array expected)")
    }
  }

  /// The string that begins here.
  mutating func string() throws -> String {
    let lead = try byte()
    switch lead {
    case 0xA0...0xBF: return try text(Int(lead & 0x1F))
    case 0xD9: return try text(number(1))
    case 0xDA: return try text(number(2))
    case 0xDB: return try text(number(4))
    default: throw BuildError.malformed("word list (string expected)")
    }
  }

  /// Passes the header of a word list: a small map of strings to strings and small numbers.
  mutating func skipMap() throws {
    let lead = try byte()
    guard 0x80...0x8F ~= lead else { throw BuildError.malformed("word list (map expected)") }
    for _ in 0..<2 * Int(lead & 0x0F) {
      if bytes.first.map({ $0 < 0x80 }) == true { _ = try byte() } else { _ = try string() }
    }
  }

  private mutating func byte() throws -> UInt8 {
    guard let byte = bytes.popFirst() else { throw BuildError.malformed("word list (cut short)") }
    return byte
  }

  private mutating func number(_ count: Int) throws -> Int {
    try (0..<count).reduce(0) { value, _ in value << 8 | Int(try byte()) }
  }

  private mutating func text(_ count: Int) throws -> String {
    guard bytes.count >= count else { throw BuildError.malformed("word list (cut short)") }
    defer { bytes = bytes.dropFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
