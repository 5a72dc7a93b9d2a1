import Yams

/// Walks over the source of a glossary file along its nodes, and gives each comment to the node that it stands with.
struct CommentWalk {
  /// Whose the comments are.
  private(set) var owners = CommentOwners()
  /// The number of each entry, and where it begins: with its dash, if it has one.
  private(set) var entries: [(number: Int, start: Int)] = []
  /// Where the lines of the source are.
  var places: YAMLPlaces { cursor.places }

  private var cursor: SourceCursor

  /// The comments of a source, of which `root` was composed.
  init(_ bytes: [UInt8], root: Node) {
    cursor = SourceCursor(bytes)
    walk(root, owner: nil, indent: -1, isInFlow: false)
    owners.add(cursor.comments(before: bytes.count, isInFlow: false))
    owners.finish(column: entries.first.map { cursor.column(of: $0.start) } ?? 0)
  }

  private mutating func walk(_ node: Node, owner: Int?, indent: Int, isInFlow: Bool) {
    guard let start = cursor.start(of: node) else {
      number(node, in: owner)
      return
    }
    owners.add(cursor.comments(before: start, isInFlow: isInFlow))
    owners.add(cursor.passProperties(isInFlow: isInFlow))
    switch node {
    case .scalar(let scalar):
      owners.beginValue(of: owner)
      owners.add(cursor.pass(scalar, indent: indent))
    case .sequence(let items): walk(items, owner: owner, isInFlow: isInFlow)
    case .mapping(let fields): walk(fields, owner: owner, isInFlow: isInFlow)
    case .alias: break
    }
  }

  private mutating func walk(_ items: Node.Sequence, owner: Int?, isInFlow: Bool) {
    let isInBrackets = cursor.pass(UInt8(ascii: "["))
    let column = cursor.column(of: cursor.at)
    if isInBrackets { owners.beginValue(of: owner) } else { owners.open(owner, column: column) }
    for item in items {
      var place = cursor.start(of: item) ?? cursor.at
      if !isInBrackets { place = cursor.dash(before: place, column: column) }
      owners.add(cursor.comments(before: place, isInFlow: isInBrackets))
      let number = owners.begin(in: owner, column: isInBrackets ? nil : column)
      if owner == nil { entries.append((number, cursor.at)) }
      walk(item, owner: number, indent: column, isInFlow: isInBrackets)
    }
    if isInBrackets { close(UInt8(ascii: "]"), owner: owner) }
  }

  private mutating func walk(_ fields: Node.Mapping, owner: Int?, isInFlow: Bool) {
    let isInBrackets = cursor.pass(UInt8(ascii: "{"))
    let isInFlow = isInFlow || isInBrackets
    let column = cursor.column(of: cursor.at)
    if isInBrackets { owners.beginValue(of: owner) }
    if !isInFlow { owners.open(owner, column: column) }
    for (key, value) in fields {
      owners.add(cursor.comments(before: cursor.start(of: key) ?? cursor.at, isInFlow: isInFlow))
      let number = owners.begin(in: owner, column: isInFlow ? nil : column)
      walk(key, owner: nil, indent: column, isInFlow: isInFlow)
      walk(value, owner: number, indent: column, isInFlow: isInFlow)
    }
    if isInBrackets { close(UInt8(ascii: "}"), owner: owner) }
  }

  private mutating func close(_ bracket: UInt8, owner: Int?) {
    owners.add(cursor.comments(before: cursor.bytes.count, isInFlow: true, or: bracket))
    _ = cursor.pass(bracket)
    owners.close(owner)
  }

  /// Numbers the nodes of what an alias repeats: it has no place of its own.
  private mutating func number(_ node: Node, in owner: Int?) {
    for child in node.sequence.map(Array.init) ?? node.mapping?.map(\.value) ?? [] {
      let number = owners.notes.count
      owners.enroll(in: owner)
      self.number(child, in: number)
    }
  }
}
