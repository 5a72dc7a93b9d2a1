import CICU

/// What the first byte of a character tells the tokenizer.
enum ByteClass: UInt8 {
  case space
  case newline
  case small
  case capital
  case digit
  case apostrophe
  case hyphen
  case underscore
  case mark
  /// The first byte of a character of several bytes.
  case lead
  /// A byte that continues a character.
  case tail

  /// The class of each byte value.
  static let table: [ByteClass] = (0...255).map { of(UInt8($0)) }

  private static func of(_ byte: UInt8) -> ByteClass {
    switch byte {
    case 0x0A, 0x0D: .newline
    case 0...0x20, 0x7F: .space
    case 0x61...0x7A: .small
    case 0x41...0x5A: .capital
    case 0x30...0x39: .digit
    case 0x27: .apostrophe
    case 0x2D: .hyphen
    case 0x5F: .underscore
    case 0..<0x80: .mark
    case 0x80..<0xC0: .tail
    default: .lead
    }
  }
}

/// What a character of several bytes is to the tokenizer.
enum WideClass {
  case space
  case small
  case capital
  /// A letter of a script without case, or a combining mark.
  case letter
  case apostrophe
  case hyphen
  case invisible
  case mark

  /// The class of a scalar at or above U+0080.
  static func of(_ scalar: UInt32) -> WideClass {
    switch scalar {
    case 0xC0...0xDE where scalar != 0xD7: .capital
    case 0xDF...0xFF where scalar != 0xF7: .small
    case 0x2019, 0x02BC: .apostrophe
    case 0x2010, 0x2011: .hyphen
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF: .invisible
    case 0x100...0x17F: latinExtended(scalar)
    case 0x80..<0xC0 where scalar != 0xAA && scalar != 0xB5 && scalar != 0xBA: .mark
    case 0x2012...0x205E, 0x20A0...0x2BFF, 0x3001...0x3004, 0x1F000...0x1FAFF: .mark
    default: cicu_is_letter(scalar) ? .letter : .mark
    }
  }

  /// Latin Extended-A has capitals at even places, and at odd ones from U+0139 to U+0148 and from U+0179.
  private static func latinExtended(_ scalar: UInt32) -> WideClass {
    if scalar == 0x178 { return .capital }
    let oddIsCapital = (0x139...0x148).contains(scalar) || scalar > 0x178
    return (scalar & 1 == 1) == oddIsCapital ? .capital : .small
  }
}
