/// Writes values as numbers and strings with their lengths, field after field: the compact form of what this program reads
/// again itself.
public struct FieldWriter: Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// A writer of nothing yet.
  public init() {}

  /// A count, an offset, a line: no number below 0.
  public mutating func number(_ value: Int) { hash(UInt64(value)) }

  /// Any 64 bits, the fewer bytes the smaller they are as a number.
  public mutating func hash(_ value: UInt64) {
    var rest = value
    repeat {
      bytes.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
      rest >>= 7
    } while rest > 0
  }

  /// Any 64 bits in eight bytes.
  public mutating func key(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }

  /// Bytes with their length.
  public mutating func raw(_ value: [UInt8]) {
    number(value.count)
    bytes += value
  }

  /// A text with its length in UTF-8.
  public mutating func string(_ value: String) {
    number(value.utf8.count)
    bytes += value.utf8
  }

  /// Texts with their number.
  public mutating func strings(_ values: [String]) {
    number(values.count)
    for value in values { string(value) }
  }
}
