import LavoirGlossaries
import LavoirText

/// The lines of an article that are not blank, and what goes with each when it is taken away.
struct ArticleLayout {
  /// One line with text on it.
  struct Row {
    /// Its place among the lines that are not blank.
    let number: Int
    /// Its place among all lines.
    let line: Int
    /// Its tokens.
    let tokens: Range<Int>
  }

  let rows: [Row]
  private let text: AnalyzedText

  init(_ text: AnalyzedText) {
    self.text = text
    var rows: [Row] = []
    var token = 0
    for (index, line) in text.lines.enumerated() where !line.isBlank {
      let start = token
      while token < text.tokens.count, Int(text.tokens[token].start) < line.whole.end { token += 1 }
      if token > start { rows.append(Row(number: rows.count, line: index, tokens: start..<token)) }
    }
    self.rows = rows
  }

  /// The row a token stands on.
  func row(of token: Int) -> Row? {
    var low = 0
    var high = rows.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if rows[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
    }
    return rows.indices.contains(low) && rows[low].tokens.contains(token) ? rows[low] : nil
  }

  /// Whether a pattern that may stand at this place may stand on this line.
  func allows(_ place: Boilerplate.Place, _ row: Row) -> Bool {
    switch place {
    case .anywhere: true
    case .start: text.part.opens && row.number < Self.startLines
    case .end: text.part.closes && row.number >= rows.count - Self.endLines
    }
  }

  private static let startLines = 8
  private static let endLines = 12

  /// The bytes to delete with some lines, in order: each with the blank line behind it; with the lines that end the
  /// article, the blank lines before them.
  func removals(of rows: [Row]) -> [ByteRange] {
    var tail = self.rows.count
    for row in rows.reversed() where row.number == tail - 1 { tail = row.number }
    return rows.map { $0.number >= tail ? removalAtEnd(of: $0) : removalInside(of: $0) }
  }

  private func removalAtEnd(of row: Row) -> ByteRange {
    let start = row.number > 0 ? text.lines[rows[row.number - 1].line].content.end : 0
    return ByteRange(start, text.lines[row.line].content.end)
  }

  private func removalInside(of row: Row) -> ByteRange {
    let lines = text.lines
    let whole = lines[row.line].whole
    let standsApart = row.line == 0 || lines[row.line - 1].isBlank
    guard standsApart, row.line + 1 < lines.count, lines[row.line + 1].isBlank else { return whole }
    return whole.union(lines[row.line + 1].whole)
  }
}
