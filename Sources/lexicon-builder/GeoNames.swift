/// A gettext catalogue (`.mo`) of place names by GeoNames id.
/// <https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html>
struct GeoNames {
  /// The names by id: a number for a town, `RU.51` for a region, `RU` for a country.
  private(set) var names: [String: String] = [:]

  init(catalogue bytes: [UInt8]) throws {
    guard Self.number(bytes, 0) == 0x9504_12DE else { throw BuildError.malformed("geonames.mo") }
    let ids = Self.number(bytes, 12)
    let translations = Self.number(bytes, 16)
    for index in 0..<Self.number(bytes, 8) {
      let id = Self.text(bytes, ids + 8 * index)
      if !id.isEmpty { names[id] = Self.text(bytes, translations + 8 * index) }
    }
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
    guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
    return (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  private static func text(_ bytes: [UInt8], _ entry: Int) -> String {
    let length = number(bytes, entry)
    let offset = number(bytes, entry + 4)
    guard offset + length <= bytes.count else { return "" }
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
  }
}
