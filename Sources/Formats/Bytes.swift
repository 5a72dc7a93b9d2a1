import Glibc
import LavoirText

/// What readers of formats ask of bytes.
extension UInt8 {
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether it is a digit of ASCII.
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether it is a letter or a digit of ASCII.
  var isLetterOrDigit: Bool { isLetter || isDigit }

  /// Whether a name in a program may have it.
  var isNamePart: Bool { isLetterOrDigit || self == UInt8(ascii: "_") }

  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// The white space of HTML: space, tab, line feed, form feed, carriage return.
  var isMarkupSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
}

extension [UInt8] {
  /// Where some bytes stand first, from an offset on and wholly before another.
  func firstPlace(of pattern: [UInt8], from start: Int, before end: Int) -> Int? {
    guard let first = pattern.first else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var at = start
      while at + pattern.count <= end, let found = memchr(base + at, Int32(first), end - at) {
        at = UnsafeRawPointer(found) - base
        guard at + pattern.count <= end else { return nil }
        if memcmp(base + at, pattern, pattern.count) == 0 { return at }
        at += 1
      }
      return nil
    }
  }

  /// Where the line feed of the line stands that an offset lies in, or the end of the bytes.
  func lineFeed(from start: Int) -> Int {
    firstPlace(of: [0x0A], from: start, before: count) ?? count
  }

  /// Where the line that holds an offset ends, if a lone carriage return ends one too: the last byte of its line end, or
  /// the end of the bytes.
  func endOfLine(from start: Int) -> Int {
    var at = start
    while at < count, self[at] != 0x0A {
      if self[at] == 0x0D { return at + 1 < count && self[at + 1] == 0x0A ? at + 1 : at }
      at += 1
    }
    return at
  }

  /// Whether a word stands at an offset.
  func spells(_ word: String, at start: Int) -> Bool {
    var at = start
    for byte in word.utf8 {
      guard at < count, self[at] == byte else { return false }
      at += 1
    }
    return true
  }

  /// Whether a word of small ASCII letters stands at an offset, in small or capital letters.
  func spellsIgnoringCase(_ word: [UInt8], at start: Int) -> Bool {
    guard start + word.count <= count else { return false }
    for (index, byte) in word.enumerated() {
      let here = self[start + index]
      guard here == byte || here.isLetter && here | 0x20 == byte else { return false }
    }
    return true
  }

  /// Whether only white space stands in a stretch.
  func isBlank(_ range: ByteRange) -> Bool { self[range.indices].allSatisfy(\.isMarkupSpace) }

  /// A stretch without the white space of ASCII around it.
  func withoutBlanks(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.start, range.end)
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return ByteRange(start, end)
  }

  /// The text of some bytes without the white space of ASCII around it.
  func trimmedString(_ range: ByteRange) -> String {
    String(decoding: self[withoutBlanks(range).indices], as: UTF8.self)
  }

  /// The number that some hexadecimal digits write; `nil` where they are not all there.
  func hexadecimal(at start: Int, digits count: Int) -> UInt32? {
    guard start + count <= self.count else { return nil }
    var value: UInt32 = 0
    for byte in self[start..<(start + count)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
