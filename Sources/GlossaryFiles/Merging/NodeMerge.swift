/// Merges what two sides made of one entry, field by field.
struct NodeMerge {
  /// Which version stands where the sides do not agree.
  enum Side {
    case ours, theirs
  }

  /// The fields on which the sides do not agree.
  private(set) var conflicts: [[String]] = []
  private let side: Side

  /// A merge that prefers a side.
  init(preferring side: Side) {
    self.side = side
  }

  /// One node of three; the base is `nil` where both sides added it.
  mutating func merged(_ base: EntryNode?, _ ours: EntryNode, _ theirs: EntryNode, path: [String] = []) -> EntryNode {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    var node = ours
    node.comments = Self.merged(base?.comments ?? NodeComments(), ours.comments, theirs.comments)
    node.value = merged(base?.value, ours.value, theirs.value, path: path)
    return node
  }

  private mutating func merged(
    _ base: NodeValue?, _ ours: NodeValue, _ theirs: NodeValue, path: [String]
  ) -> NodeValue {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    switch (ours, theirs) {
    case (.block(let ours), .block(let theirs)):
      var fields: [EntryNode] = []
      if case .block(let nodes) = base { fields = nodes }
      return .block(merged(fields, ours, theirs, path: path))
    case (.list(let ours), .list(let theirs)):
      var items: [EntryNode] = []
      if case .list(let nodes) = base { items = nodes }
      return .list(merged(items, ours, theirs, path: path))
    default:
      if ours.bare != theirs.bare { conflicts.append(path) }
      return side == .ours ? ours : theirs
    }
  }

  /// Fields or items: those of both sides, without those that one of them took out.
  private mutating func merged(
    _ base: [EntryNode], _ ours: [EntryNode], _ theirs: [EntryNode], path: [String]
  ) -> [EntryNode] {
    let (base, ours, theirs) = (NumberedNodes(base), NumberedNodes(ours), NumberedNodes(theirs))
    var kept: [NumberedNodes.Key: EntryNode] = [:]
    for key in ours.keys + theirs.keys.filter({ ours[$0] == nil }) {
      kept[key] = merged(base[key], ours[key], theirs[key], path: path + [key.name])
    }
    let order = OrderMerge.keys(base: base.keys, ours: ours.keys, theirs: theirs.keys) { kept[$0] != nil }
    return order.compactMap { kept[$0] }
  }

  /// A field or an item that a side may not have.
  private mutating func merged(
    _ base: EntryNode?, _ ours: EntryNode?, _ theirs: EntryNode?, path: [String]
  ) -> EntryNode? {
    guard let ours, let theirs else {
      guard let base, let changed = ours ?? theirs else { return ours ?? theirs }
      guard changed.bare != base.bare else { return nil }
      conflicts.append(path)
      return side == .ours ? ours : theirs
    }
    let head = [ours, theirs].compactMap { $0.key.isEmpty ? $0.children.first?.key : nil }.first
    guard let head else {
      let node = merged(base, ours, theirs, path: path)
      let isEmptied = node.children.isEmpty && node.text == nil && !(ours.children.isEmpty && theirs.children.isEmpty)
      return isEmptied ? nil : node
    }
    return merged(base?.headed(by: head), ours.headed(by: head), theirs.headed(by: head), path: path)
  }

  // MARK: Comments

  private static func merged(_ base: NodeComments, _ ours: NodeComments, _ theirs: NodeComments) -> NodeComments {
    var comments = NodeComments()
    comments.above = merged(base.above, ours.above, theirs.above)
    comments.beside = merged(base.beside, ours.beside, theirs.beside)
    comments.tail = merged(base.tail, ours.tail, theirs.tail)
    return comments
  }

  /// Comment lines: those of both sides, without those that one of them took out.
  private static func merged(_ base: [String], _ ours: [String], _ theirs: [String]) -> [String] {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    let isKept = { (line: String) in
      ours.contains(line) && theirs.contains(line) || !base.contains(line)
    }
    return OrderMerge.keys(base: base, ours: ours, theirs: theirs, where: isKept)
  }
}

/// Fields or items with names that tell them apart.
private struct NumberedNodes {
  /// The name of a node, and how many of that name stand before it.
  struct Key: Hashable {
    let name: String
    let number: Int
  }

  let keys: [Key]
  private let nodes: [Key: EntryNode]

  init(_ nodes: [EntryNode]) {
    var counts: [String: Int] = [:]
    keys = nodes.map { node in
      defer { counts[node.names, default: 0] += 1 }
      return Key(name: node.names, number: counts[node.names, default: 0])
    }
    self.nodes = Dictionary(zip(keys, nodes)) { first, _ in first }
  }

  subscript(key: Key) -> EntryNode? { nodes[key] }
}

extension NodeValue {
  /// The value without any comments.
  fileprivate var bare: NodeValue { EntryNode(self).bare.value }
}
