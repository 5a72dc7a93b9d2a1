/// The strings of a pack, each once: a byte of length and the UTF-8. A reference is the offset of the length.
struct StringPool {
  private(set) var bytes: [UInt8] = []
  private var references: [String: UInt32] = [:]

  init() { _ = reference("") }

  /// The reference of a string of at most 255 bytes.
  mutating func reference(_ string: String) -> UInt32 {
    if let known = references[string] { return known }
    let reference = UInt32(bytes.count)
    let utf8 = Array(string.utf8.prefix(255))
    bytes.append(UInt8(utf8.count))
    bytes += utf8
    references[string] = reference
    return reference
  }
}
