/// What stands behind a stop: whether a sentence can begin there.
struct SentenceOpening {
  enum Kind {
    case capital
    case small
    case digit
    /// The letter or number of a list, or the mark of an item at the start of a line.
    case item
    /// A letter of a script in which we do not tell capitals.
    case otherLetter
    /// A comma, a mark that closes, an ellipsis: the sentence goes on.
    case none
  }

  let kind: Kind
  /// The first word, behind the marks that open.
  let word: ByteRange
  /// Whether a quotation mark, bracket or dash stands before it.
  private(set) var isOpened = false
  /// Whether a dash stands before it.
  private(set) var hasDash = false

  /// What stands at an offset, which begins a line or not.
  init(at offset: Int, startsLine: Bool, in prose: TextReader) {
    var at = offset
    while let width = Self.openerWidth(at: at, in: prose) {
      let after = prose.afterSpace(at + width)
      isOpened = isOpened || prose.byte(at) != 0x2A && prose.byte(at) != 0x5F
      // A hyphen is a dash only where space follows.
      if Self.isDash(at, prose) {
        guard after > at + width || prose.byte(at) != 0x2D else { break }
        hasDash = true
      }
      at = after
    }
    word = prose.word(at)
    if startsLine, Self.startsItem(offset, prose) || Self.isLabel(offset, prose) {
      kind = .item
    } else if prose.isCapital(at) {
      kind = .capital
    } else if prose.isSmall(at) {
      kind = prose.byte(at + 1) == 0x29 && prose.byte(at) &- 0x61 < 26 ? .item : .small
    } else if prose.letter(at) > 0 {
      kind = .otherLetter
    } else {
      kind = Self.startsNumber(at, prose) ? .digit : isOpened && prose.has("…", at: at) ? .capital : .none
    }
  }

  /// Whether an item of a list, a heading or a line of dialogue begins at the start of a line.
  static func startsItem(_ offset: Int, _ prose: TextReader) -> Bool {
    var at = offset
    if prose.has("•", at: at) || prose.has("—", at: at) || prose.has("–", at: at) { return true }
    while prose.byte(at) == 0x23 { at += 1 }
    if at == offset, prose.byte(at) == 0x2D || prose.byte(at) == 0x2A { at += 1 }
    return at > offset && prose.afterSpace(at) > at
  }

  /// Whether `1.`, `2)`, `3°`, `1.2.`, `IV.`, `A.` or `b)` stands at an offset, with space behind it.
  static func isLabel(_ offset: Int, _ prose: TextReader) -> Bool {
    guard let end = labelEnd(offset, prose) else { return false }
    return prose.afterSpace(end) > end
  }

  /// The offset behind the label at an offset.
  static func labelEnd(_ offset: Int, _ prose: TextReader) -> Int? {
    var at = offset
    while prose.byte(at) &- 0x30 < 10 || at > offset && prose.byte(at) == 0x2E && prose.byte(at + 1) &- 0x30 < 10 {
      at += 1
    }
    if at == offset {
      while isRoman(prose.byte(at)) { at += 1 }
      if at == offset { at += prose.letter(at) == 1 ? 1 : 0 }
    }
    guard (1...5).contains(at - offset) else { return nil }
    if prose.byte(at) == 0x2E && !prose.isSmall(offset) || prose.byte(at) == 0x29 { return at + 1 }
    return prose.has("°", at: at) && prose.byte(offset) &- 0x30 < 10 ? at + 2 : nil
  }

  /// Whether a byte is one of the small Roman numerals, which number lists.
  private static func isRoman(_ byte: UInt8) -> Bool {
    byte == 0x49 || byte == 0x56 || byte == 0x58
  }

  /// The bytes of what opens at an offset: `«`, `“`, `"`, `(`, `[`, a dash, emphasis.
  private static func openerWidth(at offset: Int, in prose: TextReader) -> Int? {
    switch prose.byte(offset) {
    case 0x22, 0x27, 0x28, 0x5B, 0x2A, 0x5F, 0x60, 0x2D, 0x3E: 1
    case 0xC2: prose.has("«", at: offset) || prose.has("¿", at: offset) || prose.has("¡", at: offset) ? 2 : nil
    case 0xE2:
      prose.has("“", at: offset) || prose.has("‘", at: offset) || prose.has("„", at: offset) || isDash(offset, prose)
        ? 3 : nil
    default: nil
    }
  }

  private static func isDash(_ offset: Int, _ prose: TextReader) -> Bool {
    prose.byte(offset) == 0x2D || prose.has("—", at: offset) || prose.has("–", at: offset)
  }

  /// Whether a number begins at an offset, a sign before it or not.
  private static func startsNumber(_ offset: Int, _ prose: TextReader) -> Bool {
    let first = prose.byte(offset)
    return first &- 0x30 < 10 || (first == 0x2B || first == 0x2D) && prose.byte(offset + 1) &- 0x30 < 10
  }
}
