/// The white space of Unicode in UTF-8.
public enum Whitespace {
  /// The bytes of the space that begins at an offset; `nil` where none does.
  public static func width(in text: [UInt8], at offset: Int) -> Int? {
    guard offset < text.count else { return nil }
    switch text[offset] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2 where offset + 1 < text.count && (text[offset + 1] == 0xA0 || text[offset + 1] == 0x85): return 2
    case 0xE2, 0xE3, 0xE1:
      guard offset + 2 < text.count, isWide(text[offset], text[offset + 1], text[offset + 2]) else { return nil }
      return 3
    default: return nil
    }
  }

  /// The bytes of the space that ends at an offset; `nil` where none does.
  public static func width(in text: [UInt8], before offset: Int) -> Int? {
    for width in 1...3 where offset >= width {
      if self.width(in: text, at: offset - width) == width { return width }
    }
    return nil
  }

  /// U+1680, U+2000–U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
  private static func isWide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): true
    case (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80): true
    default: false
    }
  }
}
