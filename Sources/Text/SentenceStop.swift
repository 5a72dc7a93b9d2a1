/// A place where a French sentence may end: a stop with what closes behind it, or the end of a line.
struct SentenceStop {
  enum Kind {
    /// A single full stop, which may belong to an abbreviation.
    case fullStop
    /// `…` or several full stops.
    case ellipsis
    /// `!` and `?`, alone or among others.
    case exclamation
    /// A line end without a stop before it.
    case lineEnd
  }

  let kind: Kind
  /// The offset of the stop.
  let start: Int
  /// The offset behind the stop.
  let end: Int
  /// The offset behind the quotation marks, brackets, emphasis and note marks that close behind it.
  private(set) var closed: Int
  /// Where the text goes on, behind the white space.
  private(set) var next: Int
  /// The line ends between the stop and where the text goes on.
  private(set) var lineEnds = 0
  /// Whether a round bracket closes behind the stop.
  private(set) var closesBracket = false
  /// Where the outermost round bracket around it began; `nil` outside brackets.
  var bracket: Int?

  /// Whether white space stands behind the stop.
  var isSpaced: Bool { next > closed }

  /// The stop of one or several marks at an offset.
  init(_ kind: Kind, from start: Int, to end: Int, in prose: TextReader) {
    self.kind = kind
    self.start = start
    self.end = end
    closed = end
    next = end
    close(in: prose)
    skipSpace(in: prose)
    // French sets a space before the closing guillemet, and a face may stand behind it.
    while next < prose.end, lineEnds == 0, kind != .lineEnd, closesBehindSpace(in: prose) {
      close(in: prose)
      skipSpace(in: prose)
    }
  }

  private mutating func skipSpace(in prose: TextReader) {
    next = prose.afterSpace(closed)
    for offset in closed..<next where prose.text[offset] &- 0x0A < 4 {
      if prose.text[offset] == 0x0A || prose.byte(offset + 1) != 0x0A { lineEnds += 1 }
    }
  }

  private mutating func close(in prose: TextReader) {
    guard kind != .lineEnd else { return }
    while let width = closerWidth(at: closed, in: prose) {
      if prose.byte(closed) == 0x29 { closesBracket = true }
      closed += width
    }
    closed = afterNoteNumber(in: prose)
  }

  private mutating func closesBehindSpace(in prose: TextReader) -> Bool {
    var at = next
    if prose.has("»", at: at) {
      at += 2
    } else if prose.has("”", at: at) {
      at += 3
    } else if prose.byte(at) == 0x29 {
      at += 1
      closesBracket = true
    } else {
      while prose.byte(at) == 0xF0 || prose.has("\u{FE0F}", at: at) { at += prose.byte(at) == 0xF0 ? 4 : 3 }
    }
    guard at > next else { return false }
    closed = min(at, prose.end)
    return true
  }

  /// The bytes of what closes at an offset: `»`, `”`, `’`, `"`, `'`, `)`, `]`, `*`, `_`, a backquote, a note such as `[1]`.
  private func closerWidth(at offset: Int, in prose: TextReader) -> Int? {
    switch prose.byte(offset) {
    case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x60: return 1
    case 0xC2:
      return prose.has("»", at: offset) || prose.has("¹", at: offset) || isSquareOrCube(offset, prose) ? 2 : nil
    case 0xE2: return prose.has("”", at: offset) || prose.has("’", at: offset) || isRaised(offset, prose) ? 3 : nil
    case 0x5B:
      let reach = offset + 1..<min(offset + 20, prose.end)
      guard let close = reach.first(where: { prose.text[$0] == 0x5D || prose.text[$0] == 0x0A }) else { return nil }
      return prose.text[close] == 0x5D ? close + 1 - offset : nil
    default: return nil
    }
  }

  private func isSquareOrCube(_ offset: Int, _ prose: TextReader) -> Bool {
    prose.has("²", at: offset) || prose.has("³", at: offset)
  }

  /// U+2070 to U+2079.
  private func isRaised(_ offset: Int, _ prose: TextReader) -> Bool {
    prose.byte(offset + 1) == 0x81 && prose.byte(offset + 2) &- 0xB0 < 10
  }

  /// Behind the number of a note that follows a stop at once: `la ville.1 Puis`.
  private func afterNoteNumber(in prose: TextReader) -> Int {
    var at = closed
    while prose.byte(at) &- 0x30 < 10 { at += 1 }
    let isNote = (1...3).contains(at - closed) && prose.byte(at) == 0x20 && prose.letter(before: start) > 0
    return isNote ? at : closed
  }
}
