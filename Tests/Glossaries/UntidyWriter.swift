import LavoirGlossaries
import LavoirYAMLText
import TestSupport

@testable import LavoirGlossaryFiles

/// Writes entries as people might: fields in any order, every style of YAML, comments wherever it allows one.
struct UntidyWriter {
  /// How many comments were written; each has its number.
  private(set) var comments = 0
  /// Whether each entry has lines of its own.
  var isAlwaysListed = false
  private var random: RandomGlossary
  private var text = ""
  /// Columns from which a comment on a line of its own would be part of a block scalar.
  private var limit = Int.max

  init(seed: UInt64) { random = RandomGlossary(seed: seed) }

  mutating func file(_ entries: [Entry]) -> String {
    text = random.once(in: 3) ? "---\n" : ""
    let isFlow = random.once(in: 9) && !isAlwaysListed
    if isFlow { text += "[" }
    for entry in entries {
      let node = EntryWriter.node(of: entry)
      lines(deepest: 9)
      if isFlow {
        flow(node)
        text += ","
        breakInFlow()
      } else {
        text += "- "
        limit = Int.max
        block(node.children, indent: 2, isFirst: true)
        text += random.pick(["", "\n", "\n\n"])
      }
    }
    if isFlow { text += "]" + beside() }
    lines(deepest: 9)
    return text
  }

  private mutating func comment() -> String {
    comments += 1
    return "# c\(comments). " + random.pick(["it's", "\"x", "- term: y", "a: [b", "# #", "…", "|", "\t."])
  }

  /// A tab behind nothing but blanks and dashes would be indentation.
  private var isTabAllowed: Bool { text.last.map { !"- \n".contains($0) } ?? false }

  private mutating func beside() -> String {
    random.once(in: 5) ? random.pick([" ", "  ", isTabAllowed ? "\t" : " "]) + comment() + "\n" : "\n"
  }

  /// Comments on lines of their own, and blank lines.
  private mutating func lines(deepest: Int) {
    while random.once(in: 4) {
      let column = Int.random(in: 0...min(deepest, limit - 1), using: &random)
      text += random.once(in: 3) ? "\n" : String(repeating: " ", count: column) + comment() + "\n"
    }
  }

  private mutating func block(_ fields: [EntryNode], indent: Int, isFirst: Bool, isInOrder: Bool = false) {
    let head = isFirst ? Array(fields.prefix(1)) : []
    let rest = fields.dropFirst(head.count)
    let shuffled = head + (isInOrder ? Array(rest) : rest.shuffled(using: &random))
    for (index, field) in shuffled.enumerated() {
      if index > 0 || !isFirst {
        lines(deepest: 9)
        text += String(repeating: " ", count: indent)
      } else if random.once(in: 6) {
        text += comment() + "\n"
        limit = Int.max
        lines(deepest: 9)
        text += String(repeating: " ", count: indent)
      }
      limit = Int.max
      text += ScalarSpelling.spelled(field.key) + ":"
      value(field, indent: indent)
    }
  }

  private mutating func value(_ node: EntryNode, indent: Int) {
    switch node.value {
    case .text(let text): scalar(text, indent: indent)
    case .list(let items) where items.isEmpty || random.once(in: 2):
      text += " "
      flow(node)
      text += beside()
    case .list(let items):
      text += beside()
      let dash = indent + random.pick([0, 2, 4])
      for item in items {
        lines(deepest: 9)
        limit = Int.max
        text += String(repeating: " ", count: dash) + "-"
        if case .block(let fields) = item.value, random.once(in: 2) {
          text += " "
          block(fields, indent: dash + 2, isFirst: true)
        } else {
          value(item, indent: dash)
        }
      }
    case .block(let fields) where fields.isEmpty || random.once(in: 2):
      text += " "
      flow(node)
      text += beside()
    case .block(let fields):
      text += beside()
      block(fields, indent: indent + random.pick([1, 2, 4]), isFirst: false, isInOrder: node.key == "translations")
    }
  }

  private mutating func scalar(_ scalar: String, indent: Int) {
    if let block = ScalarSpelling.literal(scalar), random.once(in: 2) {
      text += " " + block.header + beside()
      let inner = indent + random.pick([1, 2, 4])
      for line in block.lines { text += (line.isEmpty ? "" : String(repeating: " ", count: inner) + line) + "\n" }
      limit = inner
      return
    }
    if random.once(in: 8) {
      text += beside()
      lines(deepest: 9)
      text += String(repeating: " ", count: indent + 1)
    }
    text += " " + random.pick(["", "", "", "!!str ", "&a "]) + spelled(scalar, isInFlow: false) + beside()
  }

  private mutating func spelled(_ text: String, isInFlow: Bool) -> String {
    let isPrintable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }
    return isPrintable && random.once(in: 3)
      ? "'" + text.replacing("'", with: "''") + "'" : ScalarSpelling.spelled(text, isInFlow: isInFlow)
  }

  private mutating func breakInFlow() {
    guard random.once(in: 3) else { return }
    text += beside()
    limit = Int.max
    lines(deepest: 9)
    text += "      "
  }

  private mutating func flow(_ node: EntryNode) {
    limit = Int.max
    switch node.value {
    case .text(let scalar): text += spelled(scalar, isInFlow: true)
    case .list(let items):
      text += "["
      breakInFlow()
      for item in items {
        flow(item)
        breakInFlow()
        text += ","
        breakInFlow()
      }
      text += "]"
    case .block(let fields):
      text += "{"
      breakInFlow()
      for (index, field) in fields.enumerated() {
        text += ScalarSpelling.spelled(field.key, isInFlow: true) + ": "
        flow(field)
        breakInFlow()
        if index + 1 < fields.count { text += "," }
        breakInFlow()
      }
      text += "}"
    }
  }
}
