import LavoirYAMLText
import Yams

/// Walks over the source of a glossary file along its nodes, and gives each comment to the node it stands with.
///
/// Only quoted and block scalars can hide a `#` that stands behind a blank; what is between the other nodes can be looked
/// through without knowing where a plain scalar ends. A comment behind something belongs to it; a comment on a line of its
/// own belongs to what comes next, or to the end of what is closed next if it is indented like that.
struct CommentWalk {
  /// A comment.
  struct Comment {
    /// The comment with its `#`.
    let text: String
    /// Where it begins.
    let offset: Int
    /// The line, from 0.
    let line: Int
    /// The column, from 0; none where it is known to belong to what comes next.
    let column: Int
  }

  /// The comments of nodes by their numbers: entries, fields and items in the order in which they begin.
  private(set) var notes: [NodeComments] = []
  /// The comments at the outer level before an entry, by its number.
  private(set) var outer: [Int: [Comment]] = [:]
  /// The comments behind the last entry.
  private(set) var last: [Comment] = []
  /// The number of each entry, and where its dash is.
  private(set) var entries: [(number: Int, start: Int)] = []

  private let bytes: [UInt8]
  private(set) var places: YAMLPlaces
  private var at = 0
  /// Whether a quoted text or a bracket ends where the walk is.
  private var isBehindMark = false
  private var pending: [Comment] = []
  /// What a comment behind something belongs to.
  private var target: Int?
  /// The node that each node stands in.
  private var parents: [Int?] = []
  /// The column in which the children of a node stand, if they have lines of their own.
  private var childColumns: [Int?] = []

  /// The comments of a text, of which `root` was composed.
  init(_ bytes: [UInt8], root: Node) {
    self.bytes = bytes
    places = YAMLPlaces(bytes)
    at = places.start(ofLine: 0)
    walk(root, owner: nil, indent: -1, isInFlow: false)
    look(before: bytes.count, isInFlow: false)
    finish()
  }

  // MARK: Nodes

  private mutating func walk(_ node: Node, owner: Int?, indent: Int, isInFlow: Bool) {
    guard let mark = node.mark else { return }
    let start = places.offset(of: mark)
    guard start >= at else {
      number(node)
      return
    }
    look(before: start, isInFlow: isInFlow)
    skipProperties(isInFlow: isInFlow)
    if let owner, node.isScalar || at < bytes.count && "[{".utf8.contains(bytes[at]) { settle(above: owner) }
    switch node {
    case .scalar(let scalar): skip(scalar, indent: indent)
    case .sequence(let items): walk(items, owner: owner, column: mark.column - 1, isInFlow: isInFlow)
    case .mapping(let fields): walk(fields, owner: owner, column: mark.column - 1, isInFlow: isInFlow)
    case .alias: break
    }
  }

  private mutating func walk(_ items: Node.Sequence, owner: Int?, column: Int, isInFlow: Bool) {
    let isFlow = open(UInt8(ascii: "["))
    let column = isFlow ? column : self.column(of: at)
    if let owner, !isFlow { childColumns[owner] = column }
    for item in items {
      if isFlow || isInFlow {
        if let mark = item.mark, case let start = places.offset(of: mark), start >= at {
          look(before: start, isInFlow: true)
        }
        begin(in: owner, column: nil, at: at)
      } else {
        let dash = dash(before: item.mark.map { places.offset(of: $0) } ?? at, column: column)
        look(before: dash, isInFlow: false)
        begin(in: owner, column: column, at: dash)
      }
      walk(item, owner: parents.count - 1, indent: column, isInFlow: isFlow || isInFlow)
    }
    if isFlow { close(UInt8(ascii: "]"), owner: owner) }
  }

  private mutating func walk(_ fields: Node.Mapping, owner: Int?, column: Int, isInFlow: Bool) {
    let isFlow = open(UInt8(ascii: "{"))
    let column = isFlow ? column : self.column(of: at)
    if let owner, !isFlow, !isInFlow { childColumns[owner] = column }
    for (key, value) in fields {
      if let mark = key.mark, case let start = places.offset(of: mark), start >= at {
        look(before: start, isInFlow: isFlow || isInFlow)
      }
      begin(in: owner, column: isFlow || isInFlow ? nil : column, at: at)
      let number = parents.count - 1
      walk(key, owner: nil, indent: column, isInFlow: isFlow || isInFlow)
      walk(value, owner: number, indent: column, isInFlow: isFlow || isInFlow)
    }
    if isFlow { close(UInt8(ascii: "}"), owner: owner) }
  }

  /// Numbers the nodes of what an alias repeats: it has no place of its own.
  private mutating func number(_ node: Node) {
    for child in node.sequence.map(Array.init) ?? node.mapping?.map(\.value) ?? [] {
      notes.append(NodeComments())
      parents.append(nil)
      childColumns.append(nil)
      number(child)
    }
  }

  // MARK: What stands in the text

  private mutating func open(_ bracket: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == bracket else { return false }
    at += 1
    return true
  }

  private mutating func close(_ bracket: UInt8, owner: Int?) {
    look(before: bytes.count, isInFlow: true, or: bracket)
    at = min(at + 1, bytes.count)
    isBehindMark = true
    for comment in pending {
      if let owner { notes[owner].tail.append(comment.text) } else { last.append(comment) }
    }
    pending = []
    target = owner
  }

  /// Anchors and tags stand before what they are for.
  private mutating func skipProperties(isInFlow: Bool) {
    while at < bytes.count, bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "!") {
      while !bytes.isGap(at: at) { at += 1 }
      var next = at
      while next < bytes.count, bytes.isGap(at: next) || bytes[next] == UInt8(ascii: "#") {
        if bytes[next] == UInt8(ascii: "#") { next = endOfLine(next) } else { next += 1 }
      }
      look(before: next, isInFlow: isInFlow)
    }
  }

  /// Goes behind a scalar that may hide a `#`.
  private mutating func skip(_ scalar: Node.Scalar, indent: Int) {
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      let quote = bytes[min(at, bytes.count - 1)]
      at += 1
      while at < bytes.count, bytes[at] != quote || quote == UInt8(ascii: "'") && bytes[at...].starts(with: "''".utf8) {
        at += bytes[at] == quote || quote == UInt8(ascii: "\"") && bytes[at] == UInt8(ascii: "\\") ? 2 : 1
      }
      at = min(at + 1, bytes.count)
      isBehindMark = true
    case .literal, .folded: skipBlock(indent: indent)
    default: break
    }
  }

  /// Goes behind a block scalar: up to the line that is not blank and stands further out than its first.
  private mutating func skipBlock(indent: Int) {
    let header = at
    let headerEnd = endOfLine(at)
    look(before: headerEnd, isInFlow: false)
    let digit = bytes[header..<headerEnd].prefix { $0 != 0x20 && $0 != 0x09 }.first { 0x31...0x39 ~= $0 }
    var inner = digit.map { max(indent, 0) + Int($0) - 0x30 }
    var line = places.line(of: header) + 1
    while places.start(ofLine: line) < bytes.count {
      let start = places.start(ofLine: line)
      let text = bytes[start...].drop { $0 == 0x20 }.startIndex
      if text < bytes.count, bytes.lineBreak(at: text) == 0 {
        if inner == nil { inner = max(text - start, indent + 1) }
        if let inner, text - start < inner { break }
      }
      line += 1
    }
    at = places.start(ofLine: line)
  }

  /// The dash of an item: the next one that begins its line in the column of the list.
  private func dash(before item: Int, column: Int) -> Int {
    var line = places.line(of: at)
    while places.start(ofLine: line) <= item {
      let dash = places.start(ofLine: line) + column
      if dash >= at, dash <= item, dash < bytes.count, bytes[dash] == UInt8(ascii: "-"), bytes.isGap(at: dash + 1),
        bytes[places.start(ofLine: line)..<dash].allSatisfy({ $0 == 0x20 }) || dash == at
      {
        return dash
      }
      line += 1
    }
    return max(at, item)
  }

  private func column(of offset: Int) -> Int {
    offset - places.start(ofLine: places.line(of: offset))
  }

  private func endOfLine(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes.lineBreak(at: end) == 0 { end += 1 }
    return end
  }

  // MARK: Comments

  /// Goes on to an offset, or to a bracket before it, with the comments on the way.
  private mutating func look(before end: Int, isInFlow: Bool, or bracket: UInt8? = nil) {
    while at < end {
      if bytes[at] == UInt8(ascii: "#"), isComment(at, isInFlow: isInFlow) {
        let lineEnd = endOfLine(at)
        add(at, lineEnd)
        at = lineEnd
      } else if bytes[at] == bracket {
        break
      } else {
        at += 1
      }
      isBehindMark = false
    }
  }

  private func isComment(_ offset: Int, isInFlow: Bool) -> Bool {
    offset == places.start(ofLine: 0) || bytes.isGap(at: offset - 1) || isBehindMark
      || isInFlow && ",[]{}".utf8.contains(bytes[offset - 1])
  }

  private mutating func add(_ start: Int, _ end: Int) {
    var textEnd = end
    while bytes.isBlank(at: textEnd - 1) { textEnd -= 1 }
    let line = places.line(of: start)
    let text = String(decoding: bytes[start..<textEnd], as: UTF8.self)
    let before = bytes[places.start(ofLine: line)..<start]
    let isAlone = before.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if let target, !isAlone {
      notes[target].beside.append(text)
    } else {
      pending.append(Comment(text: text, offset: start, line: line, column: isAlone ? before.count : 0))
    }
  }

  /// Begins the next node, in a column if it has a line of its own.
  private mutating func begin(in parent: Int?, column: Int?, at start: Int) {
    let number = notes.count
    let waiting = pending
    pending = []
    notes.append(NodeComments())
    parents.append(parent)
    childColumns.append(nil)
    let above = column.map { keepInside(waiting, next: $0) } ?? waiting[...]
    if parent == nil {
      outer[number] = Array(above)
      entries.append((number, start))
    } else {
      notes[number].above += above.map(\.text)
    }
    target = number
  }

  /// Gives the comments that are indented deeper than what comes next to what ends there; returns the others.
  private mutating func keepInside(_ comments: [Comment], next column: Int) -> ArraySlice<Comment> {
    var rest = comments[...]
    while let comment = rest.first, comment.column > column, let owner = closing(at: comment.column, next: column) {
      notes[owner].tail.append(comment.text)
      rest.removeFirst()
    }
    return rest
  }

  /// The node whose children end here, the innermost that a comment in a column can stand in.
  private func closing(at column: Int, next: Int) -> Int? {
    var closing: Int?
    var node = target
    while let here = node {
      if let inner = childColumns[here], inner > next {
        closing = here
        if inner <= column { break }
      }
      node = parents[here]
    }
    return closing
  }

  /// Gives what stands between a node’s key or dash and its value to the node.
  private mutating func settle(above owner: Int) {
    notes[owner].above += pending.map(\.text)
    pending = []
  }

  private mutating func finish() {
    let waiting = pending
    pending = []
    let outside = entries.first.map { column(of: $0.start) } ?? 0
    last += keepInside(waiting, next: outside)
  }
}

extension Node {
  fileprivate var isScalar: Bool { scalar != nil }
}
