/// A 64-bit FNV-1a sum of some bytes: tells whether a text is still the one that a ledger speaks of.
public struct Checksum: Hashable, Sendable, Codable {
  /// Sixteen hexadecimal digits.
  public let digits: String

  /// The sum of some bytes.
  public init(of bytes: [UInt8]) {
    let sum = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    let hex = String(sum, radix: 16)
    digits = String(repeating: "0", count: 16 - hex.count) + hex
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    digits = try decoder.singleValueContainer().decode(String.self)
  }

  /// Written as the digits alone.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(digits)
  }
}
