import LavoirText

/// A text as its reader reads it, and how the file spells it; placeholders are found in what is read.
struct SpelledText {
  /// What is read, in UTF-8.
  private(set) var text: [UInt8] = []
  private var signs: [Sign] = []

  /// A stretch of the file and what is read for it.
  fileprivate struct Sign {
    let source: ByteRange
    let text: ByteRange
    let kind: Extraction.Piece.Kind
    let quoting: Quoting

    /// Where a place of the text is in the file.
    func place(_ offset: Int) -> Int { source.start + min(max(offset - text.start, 0), text.count) }
  }

  /// Bytes of the file as they are.
  mutating func keep(_ range: ByteRange, of bytes: [UInt8], quoting: Quoting) {
    add(range, bytes[range.indices], .verbatim, quoting)
  }

  /// Bytes of the file that spell some text.
  mutating func decode(_ range: ByteRange, as text: some Sequence<UInt8>, quoting: Quoting) {
    add(range, text, .decoded, quoting)
  }

  /// What stands in the text and is nobody’s to correct.
  mutating func protect(_ range: ByteRange, as text: some Sequence<UInt8>) {
    add(range, text, .protected, .verbatim)
  }

  /// Markup that something is read for.
  mutating func mask(_ range: ByteRange, as text: some Sequence<UInt8>) {
    add(range, text, .markup, .verbatim)
  }

  private mutating func add(
    _ range: ByteRange, _ added: some Sequence<UInt8>, _ kind: Extraction.Piece.Kind, _ quoting: Quoting
  ) {
    let start = text.count
    text += added
    signs.append(Sign(source: range, text: ByteRange(start, text.count), kind: kind, quoting: quoting))
  }

  /// Tells a builder of the text.
  ///
  /// - Parameter marks: bytes of the text that are markup, in order and in no placeholder.
  func write(into builder: inout ExtractionBuilder, marks: [ByteRange] = []) {
    let placeholders = Placeholders.all(in: text, ByteRange(0, text.count))
    var cuts = placeholders.map { ($0.range, Optional($0.kind)) } + marks.map { ($0, nil) }
    cuts += columnGaps(besides: cuts.map(\.0).sorted()).map { ($0, .blockBreak) }
    cuts.sort { $0.0 < $1.0 }
    var writer = Writer(text: text, signs: signs)
    for (range, kind) in cuts {
      writer.write(upTo: range.start, into: &builder)
      writer.cut(range, kind, into: &builder)
    }
    writer.write(upTo: text.count, into: &builder)
  }
}

extension SpelledText {
  /// The runs of blanks that set a text in columns, as help texts do: what stands beside them is no sentence with it. Two
  /// spaces behind the end of a sentence are none.
  ///
  /// - Parameter taken: what is told of already, in order.
  private func columnGaps(besides taken: [ByteRange]) -> [ByteRange] {
    var gaps: [ByteRange] = []
    var rest = taken[...]
    var at = 0
    while at < text.count {
      guard text[at].isBlank else {
        at += 1
        continue
      }
      let start = at
      while at < text.count, text[at].isBlank { at += 1 }
      let gap = ByteRange(start, at)
      while let next = rest.first, next.end <= gap.start { rest.removeFirst() }
      let isTaken = rest.first.map { $0.start < gap.end } ?? false
      let before = start > 0 ? text[start - 1] : 0x0A
      guard gap.count > 1 || text[start] == 0x09, !isTaken, !".!?:".utf8.contains(before) else { continue }
      gaps.append(gap)
    }
    return gaps
  }
}

/// Goes over the signs of a text from front to back.
private struct Writer {
  let text: [UInt8]
  let signs: [SpelledText.Sign]
  private var next = 0
  private var done = 0

  init(text: [UInt8], signs: [SpelledText.Sign]) {
    self.text = text
    self.signs = signs
  }

  /// Tells of the signs before a place of the text.
  mutating func write(upTo end: Int, into builder: inout ExtractionBuilder) {
    while next < signs.count, signs[next].text.start < end {
      let sign = signs[next]
      switch sign.kind {
      case .verbatim:
        let stop = min(end, sign.text.end)
        builder.keep(
          ByteRange(sign.place(max(done, sign.text.start)), sign.place(stop)), quoting: sign.quoting)
        if stop < sign.text.end { return }
      case .decoded: builder.decode(sign.source, as: text[sign.text.indices], quoting: sign.quoting)
      case .protected: builder.protect(sign.source, as: Array(text[sign.text.indices]))
      case .markup: builder.mask(sign.source, as: Array(text[sign.text.indices]))
      }
      next += 1
    }
  }

  /// Tells of a placeholder, or of markup where it has no kind.
  mutating func cut(_ range: ByteRange, _ kind: Placeholder.Kind?, into builder: inout ExtractionBuilder) {
    let source = source(of: range)
    done = range.end
    guard let source, !source.isEmpty else { return }
    switch kind {
    case .variable: builder.protect(source, as: Placeholder.standIn)
    case .character(let character): builder.protect(source, as: character)
    case .code(let inside):
      let code = onOneLine(inside).map { $0 == UInt8(ascii: "`") ? 0x20 : $0 }
      builder.protect(source, as: [UInt8(ascii: "`")] + code + [UInt8(ascii: "`")])
    case .lineBreak: builder.mask(source, as: [0x0A])
    case .blockBreak: builder.endBlock()
    case .tag, nil: break
    }
    builder.skip(to: source.end)
  }

  private func onOneLine(_ range: ByteRange) -> [UInt8] {
    text[range.indices].map { $0 < 0x20 ? 0x20 : $0 }
  }

  /// The bytes of the file for a stretch of the text; the signs that lie in it are done with.
  private mutating func source(of range: ByteRange) -> ByteRange? {
    while next < signs.count, signs[next].text.end <= range.start { next += 1 }
    guard next < signs.count else { return nil }
    let first = signs[next]
    let start = first.kind == .verbatim ? first.place(range.start) : first.source.start
    var end = start
    while next < signs.count, signs[next].text.start < range.end {
      let sign = signs[next]
      if sign.kind == .verbatim, sign.text.end > range.end { return ByteRange(start, sign.place(range.end)) }
      end = sign.source.end
      next += 1
    }
    return ByteRange(start, end)
  }
}
