/// The fields of an object that are asked for, as a tree of keys: a few, so that a list is faster than a table.
struct JSONFieldTree: Sendable {
  /// One place of the tree.
  private struct Node: Sendable {
    var children: [(key: [UInt8], node: Int)] = []
    /// The field that is asked for here.
    var fields: [Int] = []
  }

  private var nodes = [Node()]
  /// How many fields there are.
  private(set) var count = 0

  /// The root.
  static let root = 0
  /// A place that leads to nothing.
  static let nowhere = -1

  /// Adds a field by the keys that lead to it.
  mutating func add(_ keys: [[UInt8]]) {
    var node = Self.root
    for key in keys {
      if let next = child(of: node, key[...]) {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].children.append((key, nodes.count - 1))
        node = nodes.count - 1
      }
    }
    nodes[node].fields.append(count)
    count += 1
  }

  /// The fields that are asked for at a place.
  func fields(at node: Int) -> [Int] { nodes[node].fields }

  /// The fields that are asked for at a place and below it.
  func fields(below node: Int) -> [Int] {
    nodes[node].fields + nodes[node].children.flatMap { fields(below: $0.node) }
  }

  /// Whether a key leads on, and where to.
  func child(of node: Int, _ key: some Collection<UInt8>) -> Int? {
    nodes[node].children.first { $0.key.elementsEqual(key) }?.node
  }

  /// Whether anything is below a place.
  func leadsOn(_ node: Int) -> Bool { !nodes[node].children.isEmpty }
}
