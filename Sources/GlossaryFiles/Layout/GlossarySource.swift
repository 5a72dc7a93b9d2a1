import LavoirGlossaries
import LavoirYAMLText
import Yams

/// The text of a glossary file taken apart: its entries with the comments that stand with them, and the comments that
/// stand alone.
struct GlossarySource {
  /// A part of a file.
  enum Part: Equatable {
    /// A paragraph of comment lines that stands alone: the head of the file, or of a section.
    case comment([String])
    /// An entry with its comments.
    case entry(EntryText)
  }

  /// An entry as it is written.
  struct EntryText: Equatable {
    /// What it says.
    let entry: Entry
    /// How it is written.
    var node: EntryNode
    /// The line it begins on, from 1.
    let line: Int
    /// The column of its dash, from 0.
    let column: Int
  }

  /// The parts in order.
  let parts: [Part]
  /// The bytes of each part, from the beginning of its first line to the end of its last.
  let ranges: [Range<Int>]
  /// Whether the entries stand in lines of their own, each behind a dash.
  let isListed: Bool

  /// Takes a text apart.
  ///
  /// - Parameter file: the name that errors give.
  init(_ text: String, file: String) throws(GlossaryError) {
    let entries = try GlossaryFile.entries(of: text, file: file).map(\.entry)
    let bytes = Array(text.utf8)
    guard let root = try? YAMLText.root(of: text), let blocks = root.sequence else {
      let comments = Self.paragraphs(Self.comments(of: bytes))
      parts = comments.map { .comment($0.map(\.text)) }
      let places = YAMLPlaces(bytes)
      ranges = Self.ranges(from: comments.map { places.start(ofLine: $0[0].line) }, in: bytes)
      isListed = true
      return
    }
    let walk = CommentWalk(bytes, root: root)
    isListed = !blocks.isEmpty && walk.entries.allSatisfy { bytes[$0.start] == UInt8(ascii: "-") }
    var found: [(start: Int, part: Part)] = []
    for ((entry, block), place) in zip(zip(entries, blocks), walk.entries) {
      let line = walk.places.line(of: place.start)
      let own = Self.paragraphs(walk.owners.outer[place.number] ?? [])
      let isAttached = own.last?.last.map { $0.line + 1 >= line } ?? false
      found += own.dropLast(isAttached ? 1 : 0).map { Self.part($0, walk) }
      var node = EntryNode(block)
      var number = place.number
      node.take(walk.owners.notes, from: &number)
      if isAttached { node.comments.above.insert(contentsOf: own.last?.map(\.text) ?? [], at: 0) }
      let text = EntryText(
        entry: entry, node: node.arranged, line: block.line,
        column: place.start - walk.places.start(ofLine: line))
      found.append((walk.places.start(ofLine: isAttached ? own.last?[0].line ?? line : line), .entry(text)))
    }
    found += Self.paragraphs(walk.owners.last).map { Self.part($0, walk) }
    parts = found.map(\.part)
    ranges = Self.ranges(from: found.map(\.start), in: bytes)
  }

  /// The entries of the file.
  var entries: [EntryText] {
    parts.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
  }

  /// A paragraph of comments, and where it begins.
  private static func part(_ comments: [SourceComment], _ walk: CommentWalk) -> (start: Int, part: Part) {
    (walk.places.start(ofLine: comments[0].line), .comment(comments.map(\.text)))
  }

  /// The comments of a file without entries.
  private static func comments(of bytes: [UInt8]) -> [SourceComment] {
    let places = YAMLPlaces(bytes)
    return (0...places.line(of: bytes.count)).compactMap { line in
      let text = bytes[places.start(ofLine: line)..<places.start(ofLine: line + 1)]
      guard let sign = text.firstIndex(of: UInt8(ascii: "#")) else { return nil }
      var end = text.endIndex
      while bytes.isGap(at: end - 1) { end -= 1 }
      return SourceComment(
        text: String(decoding: bytes[sign..<end], as: UTF8.self), line: line, column: sign - text.startIndex,
        isAlone: true)
    }
  }

  /// Comments on neighbouring lines together.
  private static func paragraphs(_ comments: [SourceComment]) -> [[SourceComment]] {
    comments.reduce(into: []) { paragraphs, comment in
      if let last = paragraphs.last?.last, last.line + 1 == comment.line {
        paragraphs[paragraphs.count - 1].append(comment)
      } else {
        paragraphs.append([comment])
      }
    }
  }

  /// Where parts end that begin at these places: before the blank lines that stand before the next.
  private static func ranges(from starts: [Int], in bytes: [UInt8]) -> [Range<Int>] {
    starts.indices.map { index in
      let start = starts[index]
      var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      while end > start, bytes.isGap(at: end - 1) { end -= 1 }
      while bytes.isBlank(at: end) { end += 1 }
      return start..<(end + bytes.lineBreak(at: end))
    }
  }
}

extension EntryNode {
  /// A node as YAML composed it.
  fileprivate init(_ node: Node, key: String = "") {
    self.key = key
    switch node {
    case .scalar(let scalar): value = .text(scalar.string)
    case .sequence(let items): value = .list(items.map { EntryNode($0) })
    case .mapping(let fields): value = .block(fields.map { EntryNode($0.value, key: $0.key.string ?? "") })
    case .alias: value = .text("")
    }
  }

  /// Takes the comments of this node and of those below it, which are numbered in the order in which they begin.
  fileprivate mutating func take(_ notes: [NodeComments], from number: inout Int) {
    if notes.indices.contains(number) { comments = notes[number] }
    number += 1
    var nodes = children
    for index in nodes.indices { nodes[index].take(notes, from: &number) }
    children = nodes
  }
}
