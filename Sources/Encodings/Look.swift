import CICU

/// What a character looks like to one who judges whether a text is sound.
enum Look: Equatable {
  case space, digit
  /// A letter, by alphabet.
  case lower(Alphabet), upper(Alphabet), caseless(Alphabet)
  /// A mark that joins the letter before it.
  case combining
  /// Punctuation that stands beside words: « » “ ” … – and all of ASCII.
  case punctuation
  /// A sign that may end a word: ™ ® © ° ².
  case superscript
  /// A sign that stands apart from words: ¢ ¶ ¼ ‡.
  case sign
  case math, box, picture
  /// A letter or sign that no running text has: phonetic letters, letters of dead scripts.
  case rare
  /// A control character, or no character at all.
  case control
  /// The replacement character.
  case lost

  /// The writing systems that stand in one word together or not.
  enum Alphabet: Equatable {
    case latin, greek, cyrillic
    /// Another one, by the number of its block of 128 characters; the blocks of Han and Hangul count as one each.
    case other(UInt32)
  }

  var alphabet: Alphabet? {
    switch self {
    case .lower(let alphabet), .upper(let alphabet), .caseless(let alphabet): alphabet
    default: nil
    }
  }

  var isLetter: Bool { alphabet != nil }

  var isLower: Bool {
    if case .lower = self { true } else { false }
  }

  var isUpper: Bool {
    if case .upper = self { true } else { false }
  }

  /// The look of a character.
  init(_ scalar: Unicode.Scalar) {
    self = scalar.isASCII ? Self.ascii(scalar) : scalar.value < 0x250 ? Self.latin(scalar) : Self.wide(scalar)
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> Look {
    switch scalar {
    case "a"..."z": .lower(.latin)
    case "A"..."Z": .upper(.latin)
    case "0"..."9": .digit
    case " ", "\t", "\n", "\r": .space
    default: scalar.value < 0x20 || scalar.value == 0x7F ? .control : .punctuation
    }
  }

  private static func latin(_ scalar: Unicode.Scalar) -> Look {
    switch scalar.value {
    case 0x80..<0xA0: .control
    case 0xA0: .space
    case 0xAB, 0xBB, 0xB7: .punctuation
    case 0xA9, 0xAE, 0xAA, 0xBA, 0xB0, 0xB2, 0xB3, 0xB9: .superscript
    case 0xB5: .lower(.greek)
    case 0xA0..<0xC0, 0xD7, 0xF7, 0x192: .sign
    case 0x149, 0x17F, 0x180..<0x1CD, 0x1DD..<0x218, 0x220..<0x250: .rare
    default: scalar.properties.isUppercase ? .upper(.latin) : .lower(.latin)
    }
  }

  private static func wide(_ scalar: Unicode.Scalar) -> Look {
    switch scalar.value {
    case 0x2C6, 0x2C7, 0x2D8...0x2DD: .sign
    case 0x2B3, 0x2E2, 0x1D48, 0x1D49: .superscript
    case 0x250..<0x300, 0x460..<0x48A, 0x500..<0x530, 0x700..<0x800, 0x1D00..<0x1DC0, 0x2C00..<0x2DE0: .rare
    case 0x310..<0x323, 0x32C..<0x335, 0x339..<0x370: .rare
    case 0x300..<0x370: .combining
    case 0x3CF..<0x400: .rare
    case 0x2310, 0x2320, 0x2321: .sign
    case 0x3C0, 0x3A9, 0x2044, 0x2200..<0x2300, 0x25CA: .math
    case 0x370..<0x400, 0x1F00..<0x2000: cased(scalar, .greek)
    case 0x400..<0x460, 0x48A..<0x500: cased(scalar, .cyrillic)
    case 0x1E00..<0x1F00: cased(scalar, .latin)
    case 0x2000..<0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
    case 0x200B..<0x2010, 0x202A..<0x202F, 0x2060..<0x2070: .control
    case 0x2010..<0x2020, 0x2022..<0x2030, 0x2039, 0x203A, 0x3001..<0x3020: .punctuation
    case 0x2122: .superscript
    case 0x2070..<0x20A0, 0x2E80..<0x2FE0: .rare
    case 0x2020...0x2044, 0x20A0..<0x2200: .sign
    case 0x2500..<0x25A0: .box
    case 0xF8FF: .sign
    case 0xFB00..<0xFB05: .lower(.latin)
    case 0xFFFD: .lost
    case 0xFF01..<0xFF10: .punctuation
    default: general(scalar)
    }
  }

  private static func cased(_ scalar: Unicode.Scalar, _ alphabet: Alphabet) -> Look {
    guard cicu_is_assigned(scalar.value) else { return .control }
    return scalar.properties.isUppercase ? .upper(alphabet) : .lower(alphabet)
  }

  private static func general(_ scalar: Unicode.Scalar) -> Look {
    guard cicu_is_assigned(scalar.value) else { return .control }
    if (0xFE00...0xFE0F).contains(scalar.value) { return .combining }
    guard cicu_is_letter(scalar.value) else { return .picture }
    return .caseless(.other((0x3000..<0xD7B0).contains(scalar.value) ? 0x3000 : scalar.value >> 7))
  }
}
