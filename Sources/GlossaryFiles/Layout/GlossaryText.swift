import LavoirGlossaries
import LavoirYAMLText
import Yams

/// The text of a glossary file taken apart: its entries with the comments that stand with them, and the comments that
/// stand alone.
struct GlossaryText {
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
    /// The bytes of the lines from the first of its comments to its last.
    let range: Range<Int>
    /// The line it begins on, from 1.
    let line: Int
    /// The column of its dash, from 0.
    let column: Int
  }

  /// The parts in order.
  let parts: [Part]
  /// Whether the entries stand in lines of their own, each behind a dash.
  let isListed: Bool

  /// Takes a text apart.
  ///
  /// - Parameter file: the name that errors give.
  init(_ text: String, file: String) throws(GlossaryError) {
    let entries = try GlossaryFile.entries(of: text, file: file).map(\.entry)
    let bytes = Array(text.utf8)
    guard let root = try? YAMLText.root(of: text), let blocks = root.sequence else {
      parts = Self.paragraphs(Self.comments(of: bytes)).map { .comment($0.map(\.text)) }
      isListed = true
      return
    }
    let walk = CommentWalk(bytes, root: root)
    isListed = !blocks.isEmpty && walk.entries.allSatisfy { bytes[$0.start] == UInt8(ascii: "-") }
    var parts: [(start: Int, part: Part)] = []
    for ((entry, block), place) in zip(zip(entries, blocks), walk.entries) {
      var node = EntryNode(block)
      var number = place.number
      node.take(walk.notes, from: &number)
      var paragraphs = Self.paragraphs(walk.outer[place.number] ?? [])
      var start = walk.places.start(ofLine: walk.places.line(of: place.start))
      if let own = paragraphs.last, let line = own.last?.line, line + 1 >= walk.places.line(of: place.start) {
        paragraphs.removeLast()
        node.comments.above.insert(contentsOf: own.map(\.text), at: 0)
        start = walk.places.start(ofLine: own[0].line)
      }
      parts += paragraphs.map { ($0[0].offset, .comment($0.map(\.text))) }
      parts.append((start, .entry(EntryText(
            entry: entry, node: node.arranged, range: start..<start, line: block.line,
            column: place.start - walk.places.start(ofLine: walk.places.line(of: place.start))))))
    }
    parts += Self.paragraphs(walk.last).map { ($0[0].offset, .comment($0.map(\.text))) }
    self.parts = Self.bounded(parts, bytes)
  }

  /// The entries of the file.
  var entries: [EntryText] {
    parts.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
  }

  /// The comments of a file without entries.
  private static func comments(of bytes: [UInt8]) -> [CommentWalk.Comment] {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { index, line in
      guard let sign = line.firstIndex(of: "#") else { return nil }
      var text = String(line[sign...])
      while text.last?.isWhitespace == true { text.removeLast() }
      return CommentWalk.Comment(text: text, offset: 0, line: index, column: 0)
    }
  }

  /// Comments on neighbouring lines together.
  private static func paragraphs(_ comments: [CommentWalk.Comment]) -> [[CommentWalk.Comment]] {
    comments.reduce(into: []) { paragraphs, comment in
      if let last = paragraphs.last?.last, last.line + 1 == comment.line {
        paragraphs[paragraphs.count - 1].append(comment)
      } else {
        paragraphs.append([comment])
      }
    }
  }

  /// Tells each entry where it ends: before the blank lines that stand before the next part.
  private static func bounded(_ parts: [(start: Int, part: Part)], _ bytes: [UInt8]) -> [Part] {
    parts.indices.map { index in
      guard case .entry(let text) = parts[index].part else { return parts[index].part }
      let start = text.range.lowerBound
      var end = index + 1 < parts.count ? parts[index + 1].start : bytes.count
      while end > start, bytes.isGap(at: end - 1) { end -= 1 }
      while bytes.isBlank(at: end) { end += 1 }
      end += bytes.lineBreak(at: end)
      return .entry(EntryText(
          entry: text.entry, node: text.node, range: start..<end, line: text.line, column: text.column))
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
    switch value {
    case .text: break
    case .list, .block: for index in children.indices { children[index].take(notes, from: &number) }
    }
  }
}
