/// Characters that are the UTF-8 of one character, read byte for byte in another encoding.
struct MisreadSequence: Equatable {
  /// Which scalars of the text they are.
  let range: Range<Int>
  /// The character meant; U+FFFD where bytes of it are lost.
  let scalar: Unicode.Scalar

  /// Whether bytes of it are lost.
  var isLossy: Bool { scalar == "\u{FFFD}" && range.count < 4 }

  /// The sequence that begins at an index of a text; `nil` where none does.
  ///
  /// - Parameter isLossy: whether a question mark counts as a lost byte, as U+FFFD always does.
  init?(at index: Int, of text: [Unicode.Scalar], in encoding: SingleByteEncoding, questionIsLoss: Bool) {
    guard !text[index].isASCII, let lead = encoding.byte(of: text[index]), (0xC2...0xF4).contains(lead) else {
      return nil
    }
    if lead == 0xED, let pair = Self.surrogates(at: index, of: text, in: encoding) {
      self = pair
      return
    }
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var bytes = [lead]
    var isLossy = false
    while bytes.count < count, index + bytes.count < text.count {
      let scalar = text[index + bytes.count]
      if let byte = encoding.byte(of: scalar), (0x80...0xBF).contains(byte), !scalar.isASCII {
        bytes.append(byte)
      } else if scalar == "\u{FFFD}" || (questionIsLoss && scalar == "?") {
        bytes.append(0x80)
        isLossy = true
      } else {
        break
      }
    }
    guard !Self.isNatural(text[index..<index + bytes.count]) else { return nil }
    if isLossy {
      range = index..<index + bytes.count
      scalar = "\u{FFFD}"
      return
    }
    guard bytes.count == count, let scalar = Self.scalar(of: bytes) else { return nil }
    range = index..<index + count
    self.scalar = scalar
  }

  private init(range: Range<Int>, scalar: Unicode.Scalar) {
    self.range = range
    self.scalar = scalar
  }

  /// Whether characters are small letters of one alphabet other than Latin, as words of it have them.
  private static func isNatural(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.allSatisfy { scalar in
      switch Look(scalar) {
      case .lower(.cyrillic), .lower(.greek), .lost: true
      default: false
      }
    }
  }

  /// The character of the bytes; `nil` where they are not UTF-8.
  private static func scalar(of bytes: [UInt8]) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator), iterator.next() == nil else { return nil }
    return scalar
  }

  /// A character beyond U+FFFF as two surrogates of three bytes each (CESU-8), the second byte perhaps lost to a space.
  private static func surrogates(
    at index: Int, of text: [Unicode.Scalar], in encoding: SingleByteEncoding
  ) -> MisreadSequence? {
    guard index + 6 <= text.count else { return nil }
    let bytes = text[index..<index + 6].map { $0 == " " ? 0xA0 : encoding.byte(of: $0) ?? 0 }
    guard bytes[0] == 0xED, (0xA0...0xAF).contains(bytes[1]), (0x80...0xBF).contains(bytes[2]), bytes[3] == 0xED,
      (0xB0...0xBF).contains(bytes[4]), (0x80...0xBF).contains(bytes[5])
    else { return nil }
    let high = UInt32(bytes[1] & 0x0F) << 6 | UInt32(bytes[2] & 0x3F)
    let low = UInt32(bytes[4] & 0x0F) << 6 | UInt32(bytes[5] & 0x3F)
    return Unicode.Scalar(0x10000 + high << 10 + low).map { MisreadSequence(range: index..<index + 6, scalar: $0) }
  }

  /// Every sequence of a text, in order and apart.
  static func all(
    in text: [Unicode.Scalar], _ encoding: SingleByteEncoding, questionIsLoss: Bool = false
  ) -> [MisreadSequence] {
    var sequences: [MisreadSequence] = []
    var index = 0
    while index < text.count {
      if let found = MisreadSequence(at: index, of: text, in: encoding, questionIsLoss: questionIsLoss) {
        sequences.append(found)
        index = found.range.upperBound
      } else {
        index += 1
      }
    }
    return sequences
  }
}
