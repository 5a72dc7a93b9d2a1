/// A stretch of text read character by character, forwards and backwards; outside it there is nothing.
struct TextReader {
  let text: [UInt8]
  let start: Int
  let end: Int

  init(_ text: [UInt8], _ stretch: ByteRange) {
    self.text = text
    start = stretch.start
    end = stretch.end
  }

  /// The byte at an offset; 0 outside.
  func byte(_ offset: Int) -> UInt8 {
    offset >= start && offset < end ? text[offset] : 0
  }

  /// Whether a text stands at an offset.
  func has(_ other: StaticString, at offset: Int) -> Bool {
    guard offset >= start, offset + other.utf8CodeUnitCount <= end else { return false }
    return (0..<other.utf8CodeUnitCount).allSatisfy { text[offset + $0] == other.utf8Start[$0] }
  }

  /// Where the white space that begins at an offset ends.
  func afterSpace(_ offset: Int) -> Int {
    var at = offset
    while at < end, let width = spaceWidth(at) { at = min(at + width, end) }
    return at
  }

  /// Where the white space that ends at an offset begins.
  func beforeSpace(_ offset: Int) -> Int {
    var at = offset
    while at > start, let width = Whitespace.width(in: text, before: at), at - width >= start { at -= width }
    return at
  }

  private func spaceWidth(_ offset: Int) -> Int? {
    let byte = text[offset]
    guard byte >= 0xC2 else { return byte == 0x20 || byte &- 9 < 5 ? 1 : nil }
    return Whitespace.width(in: text, at: offset)
  }

  /// The bytes of the letter that begins at an offset; 0 where none does.
  func letter(_ offset: Int) -> Int {
    let width = letterWidth(offset)
    return offset + width <= end ? width : 0
  }

  private func letterWidth(_ offset: Int) -> Int {
    let first = byte(offset)
    switch first {
    case 0..<0x80: return first | 0x20 &- 0x61 < 26 ? 1 : 0
    case 0xC3: return byte(offset + 1) & 0xDF == 0x97 ? 0 : 2
    case 0xC4..<0xE0: return 2
    case 0xE1: return byte(offset + 1) == 0x9A ? 0 : 3
    case 0xE3: return byte(offset + 1) == 0x80 ? 0 : 3
    case 0xE0, 0xE4..<0xF0: return 3
    default: return 0
    }
  }

  /// The bytes of the letter that ends at an offset; 0 where none does.
  func letter(before offset: Int) -> Int {
    var first = offset - 1
    while first > start, byte(first) & 0xC0 == 0x80 { first -= 1 }
    let width = letter(first)
    return first + width == offset ? width : 0
  }

  /// Whether the letter at an offset is a Latin capital.
  func isCapital(_ offset: Int) -> Bool {
    let first = byte(offset)
    guard first >= 0xC3 else { return first &- 0x41 < 26 }
    return first < 0xC6 && WideClass.of(scalar(offset)) == .capital
  }

  /// Whether the letter at an offset is a small Latin one.
  func isSmall(_ offset: Int) -> Bool {
    let first = byte(offset)
    guard first >= 0xC3 else { return first &- 0x61 < 26 }
    return first < 0xC6 && WideClass.of(scalar(offset)) == .small
  }

  private func scalar(_ offset: Int) -> UInt32 {
    UInt32(byte(offset) & 0x1F) << 6 | UInt32(byte(offset + 1) & 0x3F)
  }

  /// The letters that begin at an offset, with an apostrophe behind them: `Il`, `L'`.
  func word(_ offset: Int) -> ByteRange {
    var at = offset
    while letter(at) > 0 { at += letter(at) }
    guard at > offset else { return ByteRange(offset, offset) }
    return ByteRange(offset, at + apostrophe(at))
  }

  /// The letters that end at an offset, which may lie behind an apostrophe.
  func word(before offset: Int) -> ByteRange {
    var at = offset
    if byte(at - 1) == 0x27 { at -= 1 } else if has("’", at: at - 3) { at -= 3 }
    while at > start, letter(before: at) > 0 { at -= letter(before: at) }
    return ByteRange(at, offset)
  }

  /// The bytes of the apostrophe at an offset; 0 where there is none.
  func apostrophe(_ offset: Int) -> Int {
    byte(offset) == 0x27 ? 1 : has("’", at: offset) ? 3 : 0
  }

  /// Whether a table holds a word.
  func isIn(_ table: KeyTable<Bool>, _ word: ByteRange) -> Bool {
    !word.isEmpty && word.count <= 14 && table.contains(WordHash(text[word.indices]).value)
  }
}
