/// Which characters can be the first byte of a sequence of UTF-8, and which one that goes on, in which encodings.
enum ByteRoles {
  /// The characters below this one have roles; those above are no bytes.
  private static let count = 0x2600

  /// For each character the encodings, a bit each, in which it is a first byte.
  private static let leads = roles { (0xC2...0xF4).contains($0) }
  /// For each character the encodings, a bit each, in which it goes on.
  private static let tails = roles { (0x80...0xBF).contains($0) }

  private static func roles(_ holds: (UInt8) -> Bool) -> [UInt16] {
    var roles = [UInt16](repeating: 0, count: count)
    for (number, encoding) in SingleByteEncoding.misreadings.enumerated() {
      for value in 0x80..<UInt32(count) {
        guard let scalar = Unicode.Scalar(value), let byte = encoding.byte(of: scalar), holds(byte) else { continue }
        roles[Int(value)] |= 1 << UInt16(number)
      }
    }
    return roles
  }

  /// Whether some encoding has one character as the first byte of a sequence and the other as the next.
  static func canFollow(_ scalar: UInt32, _ last: UInt32) -> Bool {
    guard last < count else { return false }
    if scalar == 0xFFFD { return leads[Int(last)] != 0 }
    return scalar < count && leads[Int(last)] & tails[Int(scalar)] != 0
  }

  /// Whether a sequence may stand in a text; where `questionIsLoss`, with a question mark for a byte.
  static func mayHoldSequence(_ text: ArraySlice<Unicode.Scalar>, questionIsLoss: Bool) -> Bool {
    zip(text, text.dropFirst()).contains { last, scalar in
      guard !last.isASCII else { return false }
      return canFollow(scalar.value, last.value)
        || scalar == "?" && questionIsLoss && last.value < count && leads[Int(last.value)] != 0
    }
  }
}
