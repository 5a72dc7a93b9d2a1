/// The way to a field of an object: its name, or a JSON Pointer (RFC 6901): `text`, `/article/body`.
public struct JSONPointer: Sendable, Equatable, CustomStringConvertible {
  /// As it was given.
  public let description: String
  /// The keys on the way.
  let keys: [[UInt8]]

  /// The way that a text names; `nil` where it is no JSON Pointer: a tilde in it is neither `~0` nor `~1`.
  public init?(_ text: String) {
    description = text
    guard text.hasPrefix("/") else {
      keys = [Array(text.utf8)]
      return
    }
    var keys: [[UInt8]] = []
    for name in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let parts = name.utf8.split(separator: UInt8(ascii: "~"), omittingEmptySubsequences: false)
      var key = Array(parts[0])
      for part in parts.dropFirst() {
        switch part.first {
        case UInt8(ascii: "0"): key.append(UInt8(ascii: "~"))
        case UInt8(ascii: "1"): key.append(UInt8(ascii: "/"))
        default: return nil
        }
        key += part.dropFirst()
      }
      keys.append(key)
    }
    self.keys = keys
  }
}
