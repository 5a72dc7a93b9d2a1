import LavoirText

/// The text of one block — a paragraph, a cell — held back until the block ends and it is known what of it is prose.
struct BlockText {
  /// How text is written in the block.
  let quoting: Quoting
  private var parts: [Part] = []
  /// What is protected as one, while it grows.
  private var run: Run?
  /// Whether there is a letter or another sign of prose; a block of nothing but code is nobody’s to read.
  private var hasText = false
  /// Whether what was told last ends with white space.
  private(set) var endsWithSpace = false

  private enum Part {
    case keep(ByteRange)
    case decode(ByteRange, [UInt8])
    case protect(ByteRange, [UInt8])
    case end
  }

  private struct Run {
    var range: ByteRange
    var text: [UInt8]
    let isCode: Bool
  }

  /// A block with nothing in it.
  init(quoting: Quoting) { self.quoting = quoting }

  /// Whether nothing was told yet.
  var isEmpty: Bool { parts.isEmpty && run == nil }

  /// Whether something is protected that may still grow.
  var hasRun: Bool { run != nil }

  /// Prose, byte for byte, of the bytes given.
  mutating func keep(_ range: ByteRange, of bytes: [UInt8]) {
    guard !range.isEmpty else { return }
    endRun()
    parts.append(.keep(range))
    endsWithSpace = bytes[range.end - 1] == 0x20
    hasText = hasText || range.count > 1 || !endsWithSpace
  }

  /// Prose that the file spells in another way.
  mutating func decode(_ range: ByteRange, as text: [UInt8]) {
    endRun()
    parts.append(.decode(range, text))
    endsWithSpace = text.last.map(\.isMarkupSpace) ?? endsWithSpace
    hasText = hasText || !text.allSatisfy(\.isMarkupSpace)
  }

  /// What stands in a sentence and is nobody’s to correct.
  mutating func protect(_ range: ByteRange, as text: [UInt8]) {
    endRun()
    parts.append(.protect(range, text))
    endsWithSpace = text.last.map(\.isMarkupSpace) ?? endsWithSpace
  }

  /// More of what is protected as one, until ``endRun()``.
  mutating func extendRun(_ range: ByteRange, with text: some Sequence<UInt8>, isCode: Bool) {
    var grown = run ?? Run(range: range, text: [], isCode: isCode)
    grown.range = grown.range.union(range)
    for byte in text {
      let sign = byte.isMarkupSpace || isCode && byte == UInt8(ascii: "`") ? 0x20 : byte
      if sign == 0x20, grown.text.last == 0x20 { continue }
      grown.text.append(sign)
    }
    run = grown
    endsWithSpace = false
  }

  /// The end of what is protected as one.
  mutating func endRun() {
    guard let ended = run else { return }
    run = nil
    protect(ended.range, as: ended.isCode ? [0x60] + ended.text + [0x60] : ended.text)
  }

  /// The end of a paragraph inside the block.
  mutating func end() {
    endRun()
    removeTrailingSpace()
    parts.append(.end)
    endsWithSpace = true
  }

  /// Takes back white space that nothing follows.
  private mutating func removeTrailingSpace() {
    guard run == nil else { return }
    while let last = parts.last {
      guard case .decode(_, let text) = last, text == [0x20] else { break }
      parts.removeLast()
      endsWithSpace = false
    }
  }

  /// Tells a builder everything and begins anew.
  mutating func flush(into builder: inout ExtractionBuilder, of bytes: [UInt8]) {
    endRun()
    if hasText {
      trimLastSpaces(of: bytes)
      for part in parts { tell(part, to: &builder) }
      builder.endBlock()
    }
    parts.removeAll(keepingCapacity: true)
    (hasText, endsWithSpace) = (false, false)
  }

  /// Takes back the white space that was told last.
  mutating func trimLastSpaces(of bytes: [UInt8]) {
    removeTrailingSpace()
    guard case .keep(let range) = parts.last else { return }
    var end = range.end
    while end > range.start, bytes[end - 1].isBlank { end -= 1 }
    parts[parts.count - 1] = .keep(ByteRange(range.start, end))
  }

  private func tell(_ part: Part, to builder: inout ExtractionBuilder) {
    switch part {
    case .keep(let range): builder.keep(range, quoting: quoting)
    case .decode(let range, let text): builder.decode(range, as: text, quoting: quoting)
    case .protect(let range, let text): builder.protect(range, as: text)
    case .end: builder.endBlock()
    }
  }
}
