import LavoirText

/// A keyword in its context: one line of a concordance.
public struct ConcordanceLine: Sendable, Hashable {
  /// The document’s name.
  public let document: String
  /// The line, from 1.
  public let line: Int
  /// What stands before the keyword on its line, cut at a word; not longer than ``reach`` bytes.
  public let left: String
  /// The keyword as it is written.
  public let keyword: String
  /// What stands behind it, cut likewise.
  public let right: String

  /// How much is kept to either side, in bytes.
  public static let reach = 72

  /// A line from its parts.
  public init(document: String, line: Int, left: String, keyword: String, right: String) {
    self.document = document
    self.line = line
    self.left = left
    self.keyword = keyword
    self.right = right
  }

  /// Whether the keyword stands a second time beside itself.
  var repeatsKeyword: Bool {
    let keyword = keyword.lowercased()
    return left.lowercased().contains(keyword) || right.lowercased().contains(keyword)
  }

  /// The line with the keyword marked as an example of a glossary is: `le déploiement ⟦everlasting→permanent⟧ des`.
  public func marked(as replacement: String) -> String {
    "\(left)⟦\(keyword)→\(replacement)⟧\(right)"
  }
}

/// Makes the concordance lines of one document.
struct Concordance {
  private let name: String
  private let text: [UInt8]
  private let index: LineIndex

  init(name: String, text: [UInt8]) {
    self.name = name
    self.text = text
    index = LineIndex(text)
  }

  /// The line of a keyword.
  func line(of keyword: ByteRange) -> ConcordanceLine {
    let number = index.lineNumber(of: keyword.start)
    let line = index.contents(ofLine: number)
    let left = leftEdge(of: keyword.start, after: line.start)..<keyword.start
    let right = keyword.end..<max(keyword.end, rightEdge(of: keyword.end, before: line.end))
    return ConcordanceLine(
      document: name, line: number, left: string(left), keyword: string(keyword.start..<keyword.end),
      right: string(right))
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The begin of a word within reach, or of the line.
  private func leftEdge(of start: Int, after lineStart: Int) -> Int {
    guard start - lineStart > ConcordanceLine.reach else { return lineStart }
    let near = start - ConcordanceLine.reach..<start
    return near.first { text[$0] == 0x20 }.map { $0 + 1 } ?? start
  }

  private func rightEdge(of end: Int, before lineEnd: Int) -> Int {
    guard lineEnd - end > ConcordanceLine.reach else { return lineEnd }
    return (end..<end + ConcordanceLine.reach).last { text[$0] == 0x20 } ?? end
  }
}
