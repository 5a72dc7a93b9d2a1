import Yams

/// A place in the source of a glossary file that goes forward from node to node, and finds the comments between them.
///
/// Only quoted and block scalars can hide a `#` that stands behind a blank; what is between the other nodes can be looked
/// through without knowing where a plain scalar ends.
struct SourceCursor {
  /// The source.
  let bytes: [UInt8]
  /// Where its lines are.
  private(set) var places: YAMLPlaces
  /// The place, in bytes.
  private(set) var at: Int
  /// Whether a quoted text or a bracket ends here: behind it a `#` needs no blank.
  private var isBehindMark = false

  /// The beginning of a source.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    places = YAMLPlaces(bytes)
    at = places.start(ofLine: 0)
  }

  /// Where a node begins; `nil` where it has no place of its own before the next, for an alias repeats it.
  mutating func start(of node: Node) -> Int? {
    guard let mark = node.mark, case let start = places.offset(of: mark), start >= at else { return nil }
    return start
  }

  /// The column of a place, from 0.
  func column(of offset: Int) -> Int { offset - places.start(ofLine: places.line(of: offset)) }

  // MARK: Going forward

  /// Goes on to a place, or to a bracket before it; the comments on the way.
  mutating func comments(
    before end: Int, isInFlow: Bool, or bracket: UInt8? = nil
  ) -> [SourceComment] {
    var comments: [SourceComment] = []
    while at < end, bytes[at] != bracket {
      if bytes[at] == UInt8(ascii: "#"), isComment(at, isInFlow: isInFlow) {
        let lineEnd = endOfLine(at)
        comments.append(comment(at..<lineEnd))
        at = lineEnd
      } else {
        at += 1
      }
      isBehindMark = false
    }
    return comments
  }

  /// Goes behind a bracket, if it stands here.
  mutating func pass(_ bracket: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == bracket else { return false }
    at += 1
    isBehindMark = bracket == UInt8(ascii: "]") || bracket == UInt8(ascii: "}")
    return true
  }

  /// Goes behind the anchors and tags of a node; the comments on the way.
  mutating func passProperties(isInFlow: Bool) -> [SourceComment] {
    var comments: [SourceComment] = []
    while at < bytes.count, bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "!") {
      var next = at
      while !bytes.isGap(at: next) { next += 1 }
      while next < bytes.count, bytes.isGap(at: next) || bytes[next] == UInt8(ascii: "#") {
        next = bytes[next] == UInt8(ascii: "#") ? endOfLine(next) : next + 1
      }
      comments += self.comments(before: next, isInFlow: isInFlow)
    }
    return comments
  }

  /// Goes behind a scalar that may hide a `#`; the comment behind the head of a block scalar.
  ///
  /// - Parameter indent: the column of the block that it stands in.
  mutating func pass(_ scalar: Node.Scalar, indent: Int) -> [SourceComment] {
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: passQuoted()
    case .literal, .folded: return passBlock(indent: indent)
    default: break
    }
    return []
  }

  private mutating func passQuoted() {
    guard at < bytes.count else { return }
    let quote = bytes[at]
    let isSingle = quote == UInt8(ascii: "'")
    at += 1
    while at < bytes.count, bytes[at] != quote || isSingle && at + 1 < bytes.count && bytes[at + 1] == quote {
      at += bytes[at] == quote || !isSingle && bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    at = min(at + 1, bytes.count)
    isBehindMark = true
  }

  /// Goes behind a block scalar: up to the line that is not blank and stands further out than its first.
  private mutating func passBlock(indent: Int) -> [SourceComment] {
    let head = at..<endOfLine(at)
    let comments = self.comments(before: head.upperBound, isInFlow: false)
    let digit = bytes[head].prefix { $0 != 0x20 && $0 != 0x09 }.first { 0x31...0x39 ~= $0 }
    var inner = digit.map { max(indent, 0) + Int($0) - 0x30 }
    var line = places.line(of: head.lowerBound) + 1
    while places.start(ofLine: line) < bytes.count {
      let start = places.start(ofLine: line)
      let text = bytes[start...].drop { $0 == 0x20 }.startIndex
      if text < bytes.count, bytes.lineBreak(at: text) == 0 {
        let least = inner ?? max(text - start, indent + 1)
        guard text - start >= least else { break }
        inner = least
      }
      line += 1
    }
    at = places.start(ofLine: line)
    return comments
  }

  /// The dash of an item: the next one that begins its line in the column of the list.
  func dash(before item: Int, column: Int) -> Int {
    var line = places.line(of: at)
    while places.start(ofLine: line) <= item {
      let start = places.start(ofLine: line)
      let dash = start + column
      if dash >= at, dash <= item, dash < bytes.count, bytes[dash] == UInt8(ascii: "-"), bytes.isGap(at: dash + 1),
        dash == at || bytes[start..<dash].allSatisfy({ $0 == 0x20 })
      {
        return dash
      }
      line += 1
    }
    return max(at, item)
  }

  private func endOfLine(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes.lineBreak(at: end) == 0 { end += 1 }
    return end
  }

  // MARK: Comments

  private func isComment(_ offset: Int, isInFlow: Bool) -> Bool {
    bytes.isGap(at: offset - 1) || isBehindMark || column(of: offset) == 0
      || isInFlow && ",[]{}".utf8.contains(bytes[offset - 1])
  }

  private func comment(_ range: Range<Int>) -> SourceComment {
    var end = range.upperBound
    while bytes.isBlank(at: end - 1) { end -= 1 }
    let line = places.line(of: range.lowerBound)
    let before = bytes[places.start(ofLine: line)..<range.lowerBound]
    return SourceComment(
      text: String(decoding: bytes[range.lowerBound..<end], as: UTF8.self), line: line, column: before.count,
      isAlone: before.allSatisfy { $0 == 0x20 || $0 == 0x09 })
  }
}

/// A comment of a source.
struct SourceComment {
  /// The comment with its `#`.
  let text: String
  /// The line, from 0.
  let line: Int
  /// The column, from 0, in bytes.
  let column: Int
  /// Whether nothing stands before it on its line.
  let isAlone: Bool
}
