import LavoirText

/// The comments that stand between the scalars of a file and are written to this program.
///
/// Where the end of a scalar is not known nothing is taken for a comment up to the next.
struct YAMLComments {
  /// Whether there may be any.
  let areThere: Bool
  private let source: YAMLSource
  private var found: [Extraction.Comment] = []
  /// Up to where the file is looked through; `nil` inside a scalar whose end is not known.
  private var position: Int?
  /// The line below the last comment that has a line of its own, as far as what begins on it goes.
  private var next: (line: ByteRange, reach: Int)?

  /// The comments of a file.
  init(_ source: YAMLSource) {
    self.source = source
    position = source.start
    areThere =
      source.bytes.firstPlace(of: MarkupComment.directive, from: source.start, before: source.bytes.count) != nil
  }

  /// Goes on to the end of a scalar.
  mutating func pass(_ scalar: YAMLScalar) {
    guard areThere else { return }
    let start = scalar.head?.start ?? scalar.start
    look(before: start)
    if let next, start < next.line.end { self.next?.reach = max(next.reach, scalar.end) }
    if let head = scalar.head {
      position = head.start
      look(before: head.end, speaksOf: ByteRange(scalar.start, scalar.end))
    }
    position = scalar.end
  }

  /// Goes on to a scalar whose end is not known; where it begins may not be known either.
  mutating func lose(_ start: Int?) {
    guard areThere else { return }
    if let start { look(before: start) }
    position = nil
  }

  /// The comments in order, once the last scalar is passed.
  mutating func finish() -> [Extraction.Comment] {
    guard areThere else { return [] }
    look(before: source.bytes.count)
    settle()
    return found
  }

  /// Looks through what stands between scalars.
  private mutating func look(before end: Int, speaksOf scalar: ByteRange? = nil) {
    guard var at = position, at < end else { return }
    while at < end {
      guard source.bytes[at] == UInt8(ascii: "#"), at == source.start || source.isGap(at: at - 1) else {
        at += 1
        continue
      }
      let lineEnd = source.endOfLine(at)
      add(ByteRange(at, lineEnd), speaksOf: scalar)
      at = lineEnd
    }
    position = at
  }

  private mutating func add(_ range: ByteRange, speaksOf scalar: ByteRange?) {
    let signs = source.bytes[range.indices].prefix { $0 == UInt8(ascii: "#") }.count
    let text = source.bytes.trimmedString(ByteRange(range.start + signs, range.end))
    guard text.utf8.starts(with: MarkupComment.directive) else { return }
    settle()
    found.append(Extraction.Comment(text: text, range: range, next: scalar))
    guard scalar == nil, isAlone(range) else { return }
    let lineStart = source.behindBlankLines(at: range.end)
    let line = ByteRange(lineStart, source.endOfLine(lineStart))
    next = (line, line.end)
  }

  /// Whether nothing stands before a comment on its line.
  private func isAlone(_ comment: ByteRange) -> Bool {
    var at = comment.start
    while at > source.start, source.isBlank(at: at - 1) { at -= 1 }
    return at == source.start || source.isGap(at: at - 1) && !source.isBlank(at: at - 1)
  }

  /// Tells the last comment how far what it speaks of goes, where that is more than a line.
  private mutating func settle() {
    guard let next, let comment = found.popLast() else { return }
    self.next = nil
    let range = next.reach > next.line.end ? ByteRange(next.line.start, next.reach) : nil
    found.append(Extraction.Comment(text: comment.text, range: comment.range, next: range))
  }
}

extension YAMLSource {
  /// The beginning of the next line that is not blank.
  fileprivate func behindBlankLines(at offset: Int) -> Int {
    var (line, at) = (offset, offset)
    while at < bytes.count, isGap(at: at) {
      if let end = lineEnd(at: at) {
        at += end.count
        line = at
      } else {
        at += 1
      }
    }
    return line
  }
}
