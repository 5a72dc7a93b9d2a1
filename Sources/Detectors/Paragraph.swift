import LavoirText

/// A stretch of prose that belongs together: one line, or several where lines are wrapped by hand.
public struct Paragraph: Sendable, Equatable {
  /// Its lines, by index.
  public let lines: Range<Int>
  /// Its tokens, by index.
  public let tokens: Range<Int>

  /// The paragraphs of a text, blank lines left out.
  static func paragraphs(of lines: [Line], tokens: [Token], in text: [UInt8]) -> [Paragraph] {
    let isWrapped = isWrapped(lines, in: text)
    var paragraphs: [Paragraph] = []
    var token = 0
    var line = 0
    while line < lines.count {
      let first = line
      line += 1
      guard !lines[first].isBlank else { continue }
      while isWrapped, line < lines.count, !lines[line].isBlank, !startsItem(lines[line], in: text) { line += 1 }
      let start = token
      let end = lines[line - 1].whole.end
      while token < tokens.count, Int(tokens[token].start) < end { token += 1 }
      if token > start { paragraphs.append(Paragraph(lines: first..<line, tokens: start..<token)) }
    }
    return paragraphs
  }

  /// Whether line ends fall inside sentences: enough lines of page width go on with a small letter.
  private static func isWrapped(_ lines: [Line], in text: [UInt8]) -> Bool {
    var pairs = 0
    var wrapped = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
      pairs += 1
      if (40...110).contains(line.content.count), text[next.content.start] &- 0x61 < 26 { wrapped += 1 }
    }
    return wrapped >= 3 && wrapped * 4 >= pairs
  }

  /// A list item, heading, quotation or line of dialogue begins a paragraph of its own.
  private static func startsItem(_ line: Line, in text: [UInt8]) -> Bool {
    let first = text[line.content.start]
    return "-*#>|=+".utf8.contains(first) || text[line.content.indices].starts(with: "•".utf8)
      || text[line.content.indices].starts(with: "–".utf8) || text[line.content.indices].starts(with: "—".utf8)
  }
}
