import LavoirText

/// A word or number of a text, as the screening sees it.
struct ScannedWord {
  /// Its ``WordHash``.
  let hash: WordHash
  /// The first byte, and the offset behind the last.
  let start: Int
  let end: Int
  let script: LetterScript
  /// The languages that have all its letters beyond a to z.
  let languages: UInt64
  let hasCapital: Bool
  let hasDigit: Bool
  /// Whether it is a part of an address, a path or a name of code.
  let isGlued: Bool
}

/// What takes the words of a text, and what parts them.
protocol WordReceiver: ~Copyable {
  /// A word or number.
  mutating func take(_ word: ScannedWord)
  /// A quotation mark.
  mutating func quote(_ mark: QuotationMark)
  /// The end of a line; the last line ends with the text.
  mutating func endLine()
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
        receiver.endLine()
      } else {
        if byte == 0x22 { receiver.quote(.either) }
        at += 1
      }
    }
    receiver.endLine()
  }

  /// The word that begins here; behind it, or behind the mark that stands here instead.
  @inline(__always)
  private func word(
    from start: Int, _ folding: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt64>,
    _ receiver: inout some WordReceiver & ~Copyable
  ) -> Int {
    var word = PartialWord()
    var at = start
    while true {
      at = word.addASCII(of: bytes, from: at, folding)
      guard at < bytes.count, bytes[at] >= 0xC2 else { break }
      let end = word.addWide(of: bytes, at: at, letters)
      if end == at { break }
      at = end
    }
    guard at > start else {
      let mark = WideLetter(in: bytes, at: at)
      if let quote = mark.quote { receiver.quote(quote) }
      return mark.end
    }
    receiver.take(
      ScannedWord(
        hash: word.hash, start: start, end: at, script: word.script, languages: word.languages,
        hasCapital: word.changed != 0, hasDigit: word.common == 0, isGlued: isGlued(start, at)))
    return at
  }

  @inline(__always)
  private func isGlued(_ start: Int, _ end: Int) -> Bool {
    if start > 0, Self.glues(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { return true }
    return end < bytes.count && Self.glues(bytes[end])
  }

  @inline(__always)
  private static func glues(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "&"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
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

/// What is known of a word while its letters are read.
private struct PartialWord {
  var hash = WordHash()
  /// What folding changed.
  var changed: UInt8 = 0
  /// Which bits all folded bytes have: a digit has no bit 0x40.
  var common: UInt8 = 0x40
  var script = LetterScript.latin
  var languages = UInt64.max

  /// Adds letters of ASCII and digits as long as there are some.
  ///
  /// - Returns: the offset behind them.
  @inline(__always)
  mutating func addASCII(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ folding: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var (hash, changed, common, at) = (hash, changed, common, start)
    while at < bytes.count {
      let byte = bytes[at]
      let folded = folding[Int(byte)]
      guard folded != 0 else { break }
      hash.add(folded)
      changed |= byte ^ folded
      common &= folded
      at += 1
    }
    (self.hash, self.changed, self.common) = (hash, changed, common)
    return at
  }

  /// Adds a letter of several bytes.
  ///
  /// - Returns: the offset behind it; that of its first byte if it is no letter.
  @inline(never)
  mutating func addWide(
    of bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ letters: UnsafeBufferPointer<UInt64>
  ) -> Int {
    let letter = WideLetter(in: bytes, at: start)
    guard let script = letter.script else { return start }
    if script != .latin { self.script = script }
    if letter.isCapital { changed = 1 }
    if letter.scalar < letters.count { languages &= letters[letter.scalar] }
    for at in start..<letter.end { hash.add(letter.folded(bytes[at], at: at)) }
    return letter.end
  }
}
