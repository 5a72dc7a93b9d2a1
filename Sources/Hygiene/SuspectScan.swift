import LavoirEncodings
import LavoirText

/// The places of each suspicion in a text, in bytes and in order.
struct SuspectIndex: Sendable {
  private var places: [[Int]] = Array(repeating: [], count: Suspicion.allCases.count)

  /// Whether nothing is suspicious.
  private(set) var isEmpty = true

  mutating func add(_ suspicion: Suspicion, at offset: Int) {
    places[suspicion.rawValue].append(offset)
    isEmpty = false
  }

  subscript(_ suspicion: Suspicion) -> [Int] {
    places[suspicion.rawValue]
  }
}

/// The one scan over the bytes of a text that notes what rules of hygiene look at. Sound text costs it a look a byte.
enum SuspectScan {
  /// The suspects of a text in UTF-8.
  static func suspects(in text: [UInt8]) -> SuspectIndex {
    var index = SuspectIndex()
    text.withUnsafeBufferPointer { text in
      table.withUnsafeBufferPointer { table in
        var at = 0
        while at < text.count {
          guard table[Int(text[at])] else {
            at += 1
            while at + 4 <= text.count,
              !table[Int(text[at])], !table[Int(text[at + 1])], !table[Int(text[at + 2])], !table[Int(text[at + 3])]
            {
              at += 4
            }
            continue
          }
          if text[at] == 0xC3, at + 1 < text.count {
            if isLeadByte(at, in: text) { index.add(.leadByte, at: at) }
            if isUsual(text[at + 1]) {
              at += 2
              continue
            }
          }
          if text[at] < 0x80 {
            if let suspicion = ascii(at, in: text) { index.add(suspicion, at: at) }
            at += 1
          } else {
            let (scalar, width) = text.wideScalar(at: at)
            if at > 0, text[at - 1] &- 0x61 < 26, isStrange(scalar) { index.add(.strangeLetter, at: at) }
            if let suspicion = wide(scalar, from: at, to: at + width, in: text) { index.add(suspicion, at: at) }
            at += width
          }
        }
      }
    }
    return index
  }

  /// The bytes worth a second look.
  private static let table: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F: true
    case let byte where "&\\%='\"`^".utf8.contains(byte): true
    case 0xC2...0xC5, 0xC7, 0xC9...0xD8, 0xE1...0xE3, 0xEF, 0xF0, 0xF3: true
    default: false
    }
  }

  private static func ascii(_ at: Int, in text: UnsafeBufferPointer<UInt8>) -> Suspicion? {
    let next = at + 1 < text.count ? text[at + 1] : 0
    switch text[at] {
    case UInt8(ascii: "\r"): return .carriageReturn
    case UInt8(ascii: "&"): return isLetter(next) || next == UInt8(ascii: "#") ? .entity : nil
    case UInt8(ascii: "\\"): return next > 0x20 && next < 0x80 ? .backslash : nil
    case UInt8(ascii: "%"): return isHex(next) || next == UInt8(ascii: "u") ? .percent : nil
    case UInt8(ascii: "="): return isHex(next) || next == UInt8(ascii: "?") || next < 0x0E ? .equals : nil
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return next == text[at] ? .doubledQuote : nil
    case UInt8(ascii: "`"), UInt8(ascii: "^"): return isLetter(next) || next == 0xC4 ? .loneAccent : nil
    default: return .control
    }
  }

  /// Whether a byte behind C3 makes one of the small letters of French with an accent: à, â, ç–ë, î, ï, ô, ù, û.
  private static func isUsual(_ byte: UInt8) -> Bool {
    byte &- 0xA7 < 5 || byte == 0xA0 || byte == 0xB4 || byte == 0xA2 || byte == 0xB9 || byte == 0xBB || byte &- 0xAE < 2
  }

  /// Whether a letter is likely to be the first byte of another: « Ã » or « Å » before a letter, « â » before a sign or
  /// behind one of the letters that elide.
  private static func isLeadByte(_ at: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = at + 2 < text.count ? text[at + 2] : 0
    switch text[at + 1] {
    case 0x83, 0x85: return isLetter(next)
    case 0xA2: return next == 0xC2 || (at > 0 && "cdjlmnstuCDJLMNST".utf8.contains(text[at - 1]))
    default: return false
    }
  }

  /// Whether a letter of French became this one in some wrong code page.
  private static func isStrange(_ scalar: UInt32) -> Bool {
    // The table is not even made for a text with nothing but the letters of French.
    let isUsual = scalar == 0x2019 || scalar &- 0xE0 < 32 && frenchLetters & 1 << (scalar - 0xE0) != 0
    return !isUsual && scalar < strange.count && strange[Int(scalar)]
  }

  /// The letters of French from à (U+00E0) on, a bit each: àâ æçèéêë îï ô ùûü.
  private static let frenchLetters: UInt32 = 0b0001_1010_0001_0000_1100_1111_1100_0101

  private static let strange: [Bool] = {
    var table = [Bool](repeating: false, count: 0x2600)
    for scalar in CodePagePair.suspects where scalar < table.count { table[Int(scalar)] = true }
    return table
  }()

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 }

  private static func isHex(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }

  private static func wide(
    _ scalar: UInt32, from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Suspicion? {
    switch scalar {
    case 0xC0..<0x131: nil
    case 0x80..<0xA0: .upperControl
    case 0xAA, 0xBA: .ordinal
    case 0xA8, 0xB4, 0xB8, 0x2CA, 0x2CB, 0x2C6, 0x2D9, 0x2DB...0x2DD: .loneAccent
    case 0x2DA: .ordinal
    case 0xAD, 0x34F, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2065,
      0x206A...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFC, 0xE0000...0xE0FFF:
      .invisible
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .direction
    case 0x115F, 0x1160, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x205F, 0x2800, 0x3000, 0x3164, 0xFFA0: .space
    case 0x149, 0x1C4...0x1CC, 0x1F1...0x1F3, 0x2103, 0x2109, 0x3371...0x33DF, 0xFB00...0xFB06, 0x1D400...0x1D7FF,
      0x24B6...0x24E9:
      .compatibility
    case 0xFF01...0xFF5E: .fullwidth
    case 0x131, 0x261: .foreignLetter
    case 0x370..<0x590: touchesLatin(from: start, to: end, in: text) || isCapitalLike(scalar) ? .foreignLetter : nil
    default: nil
    }
  }

  /// Whether a Latin letter stands right beside a character.
  private static func touchesLatin(from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = start > 0 ? text[start - 1] : 0
    let after = end < text.count ? text[end] : 0
    let isAccented = start > 1 && text[start - 2] == 0xC3
    return isLetter(before) || isLetter(after) || after == 0xC3 || isAccented || after == 0x27 || before == 0x27
      || (start > 2 && text[start - 3] == 0xE2 && text[start - 2] == 0x80 && before == 0x99)
  }

  /// The letters that are words of their own in French when they are taken for Latin ones: а, с, у, о.
  private static func isCapitalLike(_ scalar: UInt32) -> Bool {
    scalar == 0x430 || scalar == 0x410 || scalar == 0x441 || scalar == 0x3BF || scalar == 0x391
  }
}
