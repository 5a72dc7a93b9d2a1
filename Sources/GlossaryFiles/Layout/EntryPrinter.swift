import LavoirYAMLText

/// Writes the nodes of an entry as YAML, in lines without their ends.
enum EntryPrinter {
  /// The most columns of a list in brackets; a longer one has a line for each item.
  static let width = 120

  /// The lines of an entry.
  static func lines(_ entry: EntryNode) -> [String] {
    item(entry, indent: 0)
  }

  /// An item of a list, or an entry, behind its dash.
  private static func item(_ node: EntryNode, indent: Int) -> [String] {
    let margin = spaces(indent)
    guard case .block(let fields) = node.value, let first = fields.first else {
      return scalar(node, behind: "- ", indent: indent)
    }
    var head = first
    head.comments.above = []
    head.comments.beside = first.comments.beside.suffix(1)
    if head.children.isEmpty { head.comments.tail = [] }
    let above = node.comments.above + node.comments.beside + self.above(first)
    var lines = ([head] + fields.dropFirst()).flatMap { field($0, indent: indent + 2) }
    lines[0] = margin + "- " + lines[0].dropFirst(indent + 2)
    return above.map { margin + $0 } + lines + node.comments.tail.map { spaces(indent + 2) + $0 }
  }

  private static func field(_ node: EntryNode, indent: Int) -> [String] {
    let margin = spaces(indent)
    let key = ScalarSpelling.spelled(node.key)
    switch node.value {
    case .text: return scalar(node, behind: key + ": ", indent: indent)
    case .list(let items):
      if let list = inBrackets(node, items), indent + key.count + 2 + list.count <= width || items.isEmpty {
        return attached(node, margin + key + ": " + list, indent: indent)
      }
      return attached(node, margin + key + ":", indent: indent)
        + items.flatMap { item($0, indent: indent + 2) }
        + node.comments.tail.map { spaces(indent + 2) + $0 }
    case .block(let fields):
      guard !fields.isEmpty else { return attached(node, margin + key + ": {}", indent: indent) }
      return attached(node, margin + key + ":", indent: indent)
        + fields.flatMap { field($0, indent: indent + 2) }
        + node.comments.tail.map { spaces(indent + 2) + $0 }
    }
  }

  /// A text behind its key or dash; one of several lines as a block where that can be.
  private static func scalar(_ node: EntryNode, behind head: String, indent: Int) -> [String] {
    let text = node.text ?? ""
    guard let block = ScalarSpelling.literal(text) else {
      let isFigure = EntryNode.figures.contains(node.key) && !text.isEmpty && text.utf8.allSatisfy(isDigitOrHyphen)
      return attached(
        node, spaces(indent) + head + (isFigure ? text : ScalarSpelling.spelled(text)), indent: indent)
    }
    return attached(node, spaces(indent) + head + block.header, indent: indent)
      + block.lines.map { $0.isEmpty ? "" : spaces(indent + 2) + $0 }
  }

  /// A line with the comments of its node: one behind it, the others above.
  private static func attached(_ node: EntryNode, _ line: String, indent: Int) -> [String] {
    above(node).map { spaces(indent) + $0 } + [line + (node.comments.beside.last.map { " " + $0 } ?? "")]
  }

  /// The comments that stand on lines of their own above a node: also those for which it has no other place.
  private static func above(_ node: EntryNode) -> [String] {
    let comments = node.comments
    return comments.above + comments.beside.dropLast() + (node.children.isEmpty ? comments.tail : [])
  }

  /// `[a, b]`, where all items are texts of one line that nobody commented.
  private static func inBrackets(_ node: EntryNode, _ items: [EntryNode]) -> String? {
    guard node.key != "examples" || items.isEmpty, node.comments.tail.isEmpty || items.isEmpty else { return nil }
    var texts: [String] = []
    for item in items {
      guard let text = item.text, item.comments.isEmpty, ScalarSpelling.literal(text) == nil else { return nil }
      texts.append(ScalarSpelling.spelled(text, isInFlow: true))
    }
    return "[" + texts.joined(separator: ", ") + "]"
  }

  private static func isDigitOrHyphen(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || 0x30...0x39 ~= byte }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension EntryNode {
  /// The keys of days and counts, which are written without quotation marks.
  fileprivate static let figures: Set<String> = ["date", "valid-from", "valid-until", "times", "documents"]
}
