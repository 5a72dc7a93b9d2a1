/// The places of a stretch where a French sentence may end, in order.
struct SentenceStops: IteratorProtocol {
  private let prose: TextReader
  private var at: Int
  /// Where the outermost bracket that is open began.
  private var bracket: Int?
  private var depth = 0

  init(in prose: TextReader) {
    self.prose = prose
    at = prose.start
  }

  mutating func next() -> SentenceStop? {
    while let offset = nextMark() {
      switch prose.text[offset] {
      case 0x28: open(at: offset)
      case 0x29: close()
      case 0x0A, 0x0D: return step(to: SentenceStop(.lineEnd, from: offset, to: offset, in: prose))
      default: if let stop = stop(at: offset) { return step(to: stop) }
      }
    }
    return nil
  }

  /// The offset of the next byte that matters, which counts as read: a line end, `.`, `!`, `?`, `(`, `)` or `…`.
  private mutating func nextMark() -> Int? {
    let marks: UInt64 = 1 << 0x0A | 1 << 0x0D | 1 << 0x21 | 1 << 0x28 | 1 << 0x29 | 1 << 0x2E | 1 << 0x3F
    let start = at
    let end = prose.end
    let offset = prose.text.withUnsafeBufferPointer { bytes in
      var at = start
      while at < end {
        let byte = bytes[at]
        if byte < 0x40 {
          if marks >> UInt64(byte) & 1 == 1 { return at }
        } else if byte == 0xE2, at + 2 < end, bytes[at + 1] == 0x80, bytes[at + 2] == 0xA6 {
          return at
        }
        at += 1
      }
      return end
    }
    at = offset + 1
    return offset < end ? offset : nil
  }

  private mutating func open(at offset: Int) {
    if depth == 0 { bracket = offset }
    depth += 1
  }

  private mutating func close() {
    depth = max(0, depth - 1)
    if depth == 0 { bracket = nil }
  }

  /// Goes on behind a stop, which keeps the bracket that it stands in.
  private mutating func step(to stop: SentenceStop) -> SentenceStop {
    var stop = stop
    stop.bracket = bracket
    at = max(stop.next, stop.end)
    if stop.closesBracket { close() }
    if stop.lineEnds > 1 { (depth, bracket) = (0, nil) }
    return stop
  }

  /// The stop at an offset with the marks that go on with it; `nil` for an ellipsis in brackets (`[…]`).
  private mutating func stop(at offset: Int) -> SentenceStop? {
    var end = offset
    var shouts = false
    while true {
      let byte = prose.byte(end)
      if byte == 0x21 || byte == 0x3F { shouts = true }
      let width = byte == 0x2E || byte == 0x21 || byte == 0x3F ? 1 : prose.has("…", at: end) ? 3 : 0
      if width == 0, shouts {
        // `Quoi ? !`
        let after = prose.afterSpace(end)
        guard after > end, prose.byte(after) == 0x21 || prose.byte(after) == 0x3F else { break }
        end = after
        continue
      }
      guard width > 0 else { break }
      end += width
    }
    at = end
    let isSingle = end == offset + 1
    let kind: SentenceStop.Kind = shouts ? .exclamation : isSingle ? .fullStop : .ellipsis
    let before = prose.byte(offset - 1)
    if kind == .ellipsis, before == 0x5B || before == 0x28, prose.byte(end) == 0x5D || prose.byte(end) == 0x29 {
      return nil
    }
    return SentenceStop(kind, from: offset, to: end, in: prose)
  }
}
