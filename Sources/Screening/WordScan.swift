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
protocol WordReceiver: ~Copyable {
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
  func run(into receiver: inout some WordReceiver & ~Copyable) {
    Self.folding.withUnsafeBufferPointer { folding in
      LanguageLetters.table.withUnsafeBufferPointer { letters in
        walk(folding, letters, &receiver)
      }
    }
  }

  @inline(__always)
  private func walk(
    _ folding: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt64>,
    _ receiver: inout some WordReceiver & ~Copyable
  ) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if folding[Int(byte)] != 0 || byte >= 0xC2 {
        at = word(from: at, folding, letters, &receiver)
      } else if byte == 0x0A || byte == 0x0D {
        at += byte == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
        receiver.endLine(at: at)
      } else {
        if byte == 0x22 { receiver.quote(.either) }
        at += 1
      }
    }
    receiver.endLine(at: at)
  }

  /// The word that begins here; behind it, or behind the mark that stands here instead.
  @inline(__always)
  private func word(
    from start: Int, _ folding: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt64>,
    _ receiver: inout some WordReceiver & ~Copyable
  ) -> Int {
    var hash = WordHash()
    var second: UInt64 = 0
    // What folding changed, and which bits all folded bytes have: a digit has no bit 0x40.
    var (changed, common) = (UInt8(0), UInt8(0x40))
    var script = LetterScript.latin
    var languages = UInt64.max
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      let folded = folding[Int(byte)]
      if folded != 0 {
        hash.add(folded)
        second = Self.added(second, folded)
        changed |= byte ^ folded
        common &= folded
        at += 1
        continue
      }
      guard byte >= 0xC2 else { break }
      let letter = WideLetter(in: bytes, at: at)
      guard let letterScript = letter.script else {
        if at > start { break }
        if let quote = letter.quote { receiver.quote(quote) }
        return letter.end
      }
      if letterScript != .latin { script = letterScript }
      if letter.isCapital { changed = 1 }
      if letter.scalar < letters.count { languages &= letters[letter.scalar] }
      while at < letter.end {
        let folded = letter.folded(bytes[at], at: at)
        hash.add(folded)
        second = Self.added(second, folded)
        at += 1
      }
    }
    receiver.take(
      ScannedWord(
        hash: hash, second: second, start: start, end: at, script: script, languages: languages,
        hasCapital: changed != 0, hasDigit: common == 0))
    return at
  }

  /// A second hash beside FNV-1a: the bytes as digits of a number to another odd base.
  @inline(__always)
  private static func added(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash &+ UInt64(byte) &+ 1) &* 0xD6E8_FEB8_6659_FD93
  }

  /// What each byte of ASCII is inside a word: a small letter, a digit, the underscore; 0 for what is none.
  private static let folding: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x61...0x7A, 0x30...0x39, 0x5F: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    default: 0
    }
  }
}
