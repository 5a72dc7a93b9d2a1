/// Where the bytes of an edited text came from. Built once for a list of edits and asked often.
public struct SourceMap: Sendable {
  private let edits: [Edit]
  /// Where each replacement begins in the edited text.
  private let starts: [Int]

  /// The way back from the text after some edits to the text before them.
  public init(_ list: EditList) {
    edits = list.edits
    var growth = 0
    starts = edits.map { edit in
      defer { growth += edit.growth }
      return edit.range.start + growth
    }
  }

  /// The bytes of the text before the edits that a stretch of the text after them came from.
  ///
  /// A place inside a replacement leads to all the bytes that were replaced.
  public func sourceRange(of range: ByteRange) -> ByteRange {
    guard !edits.isEmpty else { return range }
    let first = firstEdit(endingBehind: range.start)
    var start = range.start - growth(before: first)
    if first < edits.count, starts[first] < range.start { start = edits[first].range.start }
    var last = first
    while last < edits.count, end(of: last) < range.end { last += 1 }
    guard last < edits.count, starts[last] < range.end else {
      return ByteRange(start, range.end - growth(before: last))
    }
    return ByteRange(start, edits[last].range.end)
  }

  /// The first edit whose replacement ends behind a place of the edited text.
  private func firstEdit(endingBehind place: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if end(of: middle) > place { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func end(of index: Int) -> Int { starts[index] + edits[index].replacement.count }

  /// How much longer the edited text is before an edit.
  private func growth(before index: Int) -> Int {
    guard index < edits.count else {
      return (starts.last ?? 0) + (edits.last.map { $0.replacement.count - $0.range.end } ?? 0)
    }
    return starts[index] - edits[index].range.start
  }
}
