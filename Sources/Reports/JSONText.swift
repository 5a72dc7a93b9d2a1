import FoundationEssentials

/// Values as JSON on one line, keys in alphabetical order, so that the same values give the same bytes.
struct JSONText {
  private let encoder: JSONEncoder

  /// What writes values.
  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// The value with a line end behind it.
  func line(_ value: some Encodable) -> [UInt8] {
    guard let encoded = try? encoder.encode(value) else { return [] }
    return encoded + [0x0A]
  }
}
