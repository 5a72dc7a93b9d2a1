import LavoirGlossaries

/// Which entry of a file is meant.
public enum EntryPlace: Sendable, Equatable {
  /// The one with this name (``Entry/identifier``).
  case identifier(String)
  /// The one that begins on this line, from 1 (``LocatedEntry/line``).
  case line(Int)
}

/// A change of one entry of a glossary file, the rest of which stays as it is, byte for byte.
public enum GlossaryEdit {
  /// The text with entries behind its last one.
  ///
  /// - Parameter file: the name that errors give.
  public static func appending(
    _ entries: [Entry], to text: String, file: String
  ) throws(GlossaryError) -> String {
    let source = try EditableText(text, file: file)
    var bytes = source.bytes
    if let last = bytes.last, last != 0x0A, last != 0x0D { bytes += source.lineEnd }
    for entry in entries {
      if !bytes.isEmpty { bytes += source.lineEnd }
      bytes += source.lines(EntryWriter.node(of: entry), column: source.text.entries.last?.column ?? 0)
    }
    return try source.checked(bytes, entries: source.entries + entries)
  }

  /// The text with another entry in the place of one; comments stay with what they speak of, as far as it is there still.
  ///
  /// - Parameter file: the name that errors give.
  public static func replacing(
    _ place: EntryPlace, with entry: Entry, in text: String, file: String
  ) throws(GlossaryError) -> String {
    let source = try EditableText(text, file: file)
    let index = try source.index(of: place)
    let old = source.text.entries[index]
    let range = source.range(ofEntry: index)
    let node = EntryWriter.node(of: entry).commented(like: old.node)
    var bytes = source.bytes
    let isLastLineOpen = range.upperBound == bytes.count && bytes.last != 0x0A && bytes.last != 0x0D
    let lines = source.lines(node, column: old.column)
    bytes.replaceSubrange(range, with: isLastLineOpen ? lines.dropLast(source.lineEnd.count) : lines[...])
    var entries = source.entries
    entries[index] = entry
    return try source.checked(bytes, entries: entries)
  }

  /// The text without an entry, its comments, and the blank lines behind it.
  ///
  /// - Parameter file: the name that errors give.
  public static func removing(_ place: EntryPlace, from text: String, file: String) throws(GlossaryError) -> String {
    let source = try EditableText(text, file: file)
    let index = try source.index(of: place)
    var range = source.range(ofEntry: index)
    var bytes = source.bytes
    while case let count = bytes.lineBreak(at: range.upperBound), count > 0 {
      range = range.lowerBound..<(range.upperBound + count)
    }
    if range.upperBound == bytes.count {
      while let start = bytes[..<range.lowerBound].startOfBlankLine { range = start..<range.upperBound }
    }
    bytes.removeSubrange(range)
    var entries = source.entries
    entries.remove(at: index)
    return try source.checked(bytes, entries: entries)
  }
}

/// A text whose entries stand in lines of their own.
private struct EditableText {
  let text: GlossarySource
  let bytes: [UInt8]
  let lineEnd: [UInt8]
  private let file: String

  init(_ text: String, file: String) throws(GlossaryError) {
    self.file = file
    self.text = try GlossarySource(text, file: file)
    bytes = Array(text.utf8)
    lineEnd = bytes.lineEnd
    guard self.text.isListed else {
      throw GlossaryError(
        file: file, problem: "entries in brackets cannot be changed one by one: format the file first")
    }
  }

  var entries: [Entry] { text.entries.map(\.entry) }

  func range(ofEntry index: Int) -> Range<Int> {
    let ranges = zip(text.parts, text.ranges).compactMap { part, range in
      if case .entry = part { range } else { nil }
    }
    return ranges[index]
  }

  func index(of place: EntryPlace) throws(GlossaryError) -> Int {
    let (name, indices) =
      switch place {
      case .line(let line): ("an entry on line \(line)", text.entries.indices.filter { text.entries[$0].line == line })
      case .identifier(let identifier):
        ("« \(identifier) »", text.entries.indices.filter { text.entries[$0].entry.identifier == identifier })
      }
    guard let first = indices.first else {
      throw GlossaryError(file: file, problem: "there is no entry named \(name)")
    }
    guard indices.count == 1 else {
      let lines = indices.map { "\(text.entries[$0].line)" }.joined(separator: ", ")
      throw GlossaryError(
        file: file, line: text.entries[first].line,
        problem: "several entries are named \(name) (lines \(lines)): say which line, or give each an id")
    }
    return first
  }

  /// An entry as the file has its lines: with its indentation and its line ends.
  func lines(_ node: EntryNode, column: Int) -> [UInt8] {
    let margin = String(repeating: " ", count: column)
    return EntryPrinter.lines(node).flatMap { line in Array(((line.isEmpty ? "" : margin) + line).utf8) + lineEnd }
  }

  /// The new text, if it has these entries.
  func checked(_ bytes: [UInt8], entries: [Entry]) throws(GlossaryError) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard try GlossaryFile.entries(of: text, file: file).map(\.entry) == entries else {
      throw GlossaryError(file: file, problem: "cannot be changed in this place: format the file first")
    }
    return text
  }
}

extension ArraySlice<UInt8> {
  /// Where the blank line at the end begins, if there is one.
  fileprivate var startOfBlankLine: Int? {
    guard let last, last == 0x0A || last == 0x0D else { return nil }
    var start = index(before: endIndex)
    if last == 0x0A, start > startIndex, self[start - 1] == 0x0D { start -= 1 }
    guard start == startIndex || self[start - 1] == 0x0A || self[start - 1] == 0x0D else { return nil }
    return start
  }
}

extension EntryNode {
  /// The node with the comments of another, and so for those below it that are the same in both.
  func commented(like other: EntryNode) -> EntryNode {
    var node = self
    node.comments = other.comments
    var others = other.children
    node.children = children.map { child in
      guard let index = others.firstIndex(where: { $0.names == child.names }) else { return child }
      return child.commented(like: others.remove(at: index))
    }
    return node
  }

  /// What tells a field or an item from its neighbours: its key, its text, or the head of its block.
  var names: String { key.isEmpty ? text ?? children.first?.text ?? "" : key }
}
