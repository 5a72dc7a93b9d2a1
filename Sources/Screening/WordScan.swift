import LavoirText

/// A word or number of a text, as the screening sees it.
struct ScannedWord {
  /// Its ``WordHash``.
  let hash: WordHash
  /// A second hash of the same folded bytes, independent of the first.
  let second: UInt64
  /// The first byte, and the offset behind the last.
  let start: Int
  let end: Int
  let script: LetterScript
  /// The languages that have all its letters beyond a to z.
  let languages: UInt64
  let hasCapital: Bool
  let hasDigit: Bool
}

/// What takes the words of a text, and what parts them.
protocol WordReceiver {
  /// A word or number.
  mutating func take(_ word: ScannedWord)
  /// A quotation mark.
  mutating func quote(_ mark: QuotationMark)
  /// The end of a line that ends before an offset; the last line ends with the text.
  mutating func endLine(at offset: Int)
}

/// A mark that a quotation begins or ends with.
enum QuotationMark {
  case opening, closing
  /// The straight one, which is both.
  case either
}

/// Walks over the words of a text in NFC, once and without keeping anything.
///
/// A word is a run of letters and digits, as `\w+` of Python’s `re` finds it: apostrophes and hyphens part words. Marks count
/// for nothing. It only reads inside `bytes`, so that the unchecked access stays in bounds.
struct WordScan {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Hands every word to a receiver, in order.
  @inline(__always)
  func run(into receiver: inout some WordReceiver) {
    Self.roles.withUnsafeBufferPointer { roles in
      LanguageLetters.table.withUnsafeBufferPointer { letters in
        walk(roles, letters, &receiver)
      }
    }
  }

  @inline(__always)
  private func walk(
    _ roles: UnsafeBufferPointer<Role>, _ letters: UnsafeBufferPointer<UInt64>,
    _ receiver: inout some WordReceiver
  ) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch roles[Int(byte)] {
      case .small, .capital, .digit, .lead:
        at = word(from: at, roles, letters, &receiver)
      case .newline:
        at += byte == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
        receiver.endLine(at: at)
      case .quote:
        receiver.quote(.either)
        at += 1
      case .other:
        at += 1
      }
    }
    receiver.endLine(at: at)
  }

  /// The word that begins here; behind it, or behind the mark that stands here instead.
  @inline(__always)
  private func word(
    from start: Int, _ roles: UnsafeBufferPointer<Role>, _ letters: UnsafeBufferPointer<UInt64>,
    _ receiver: inout some WordReceiver
  ) -> Int {
    var hash = WordHash()
    var second: UInt64 = 0
    var (hasCapital, hasDigit) = (false, false)
    var script = LetterScript.latin
    var languages = UInt64.max
    var at = start
    scan: while at < bytes.count {
      let byte = bytes[at]
      switch roles[Int(byte)] {
      case .small:
        hash.add(byte)
        second = Self.added(second, byte)
        at += 1
      case .capital:
        hasCapital = true
        hash.add(byte | 0x20)
        second = Self.added(second, byte | 0x20)
        at += 1
      case .digit:
        hasDigit = true
        hash.add(byte)
        second = Self.added(second, byte)
        at += 1
      case .lead:
        let letter = WideLetter(in: bytes, at: at)
        guard let letterScript = letter.script else {
          if at > start { break scan }
          if let quote = letter.quote { receiver.quote(quote) }
          return letter.end
        }
        if letterScript != .latin { script = letterScript }
        if letter.isCapital { hasCapital = true }
        if letter.scalar < letters.count { languages &= letters[letter.scalar] }
        for index in at..<letter.end {
          let folded = letter.folded(bytes[index], at: index)
          hash.add(folded)
          second = Self.added(second, folded)
        }
        at = letter.end
      case .newline, .quote, .other:
        break scan
      }
    }
    receiver.take(
      ScannedWord(
        hash: hash, second: second, start: start, end: at, script: script, languages: languages,
        hasCapital: hasCapital, hasDigit: hasDigit))
    return at
  }

  /// A second hash beside FNV-1a: the bytes as digits of a number to another odd base.
  @inline(__always)
  private static func added(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash &+ UInt64(byte) &+ 1) &* 0xD6E8_FEB8_6659_FD93
  }

  // MARK: Bytes

  /// What a byte is outside and inside a word.
  private enum Role: UInt8 {
    case small, capital, digit, newline, quote, other
    /// The first byte of a character of several.
    case lead
  }

  private static let roles: [Role] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x61...0x7A: .small
    case 0x41...0x5A: .capital
    case 0x30...0x39, 0x5F: .digit
    case 0x0A, 0x0D: .newline
    case 0x22: .quote
    case 0xC2...: .lead
    default: .other
    }
  }
}
