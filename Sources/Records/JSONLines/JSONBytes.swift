/// What the scanner of JSON asks of bytes.
extension UnsafeBufferPointer<UInt8> {
  /// The first place from an offset on that ends a stretch of plain characters in a string: a quotation mark, a backslash,
  /// a control character, or the end of the bytes. Eight bytes are looked at together.
  @inline(__always)
  func endOfPlainJSON(from start: Int) -> Int {
    var at = start
    while at + 8 <= count {
      let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
      let marks =
        (word ^ 0x2222_2222_2222_2222).zeroBytes | (word ^ 0x5C5C_5C5C_5C5C_5C5C).zeroBytes
      let controls = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      let found = marks | controls
      if found != 0 { return at + found.trailingZeroBitCount >> 3 }
      at += 8
    }
    while at < count, self[at] >= 0x20, self[at] != UInt8(ascii: "\""),
      self[at] != UInt8(ascii: "\\")
    { at += 1 }
    return at
  }

  /// Whether the bytes are a word.
  func spells(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && indices.allSatisfy { self[$0] == word.utf8Start[$0] }
  }

  /// Whether the bytes are a number as JSON writes it.
  var isJSONNumber: Bool {
    var at = first == UInt8(ascii: "-") ? 1 : 0
    let whole = digits(from: &at)
    guard whole == 1 || whole > 1 && self[at - whole] != UInt8(ascii: "0") else { return false }
    if at < count, self[at] == UInt8(ascii: ".") {
      at += 1
      guard digits(from: &at) > 0 else { return false }
    }
    if at < count, self[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < count, self[at] == UInt8(ascii: "+") || self[at] == UInt8(ascii: "-") { at += 1 }
      guard digits(from: &at) > 0 else { return false }
    }
    return at == count
  }

  private func digits(from at: inout Int) -> Int {
    let start = at
    while at < count, self[at] &- 0x30 < 10 { at += 1 }
    return at - start
  }
}

extension UInt64 {
  /// The highest bit of each byte that is zero; above the lowest such byte other bits may be set too.
  fileprivate var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }
}

extension UInt8 {
  /// Whether it can stand in a number or a word of JSON, or in what is meant for one.
  var isLiteralByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F, 0x80...: true
    default: false
    }
  }
}
