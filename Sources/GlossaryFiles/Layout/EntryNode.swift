/// A part of an entry as it is written: the entry itself, a field of a block, or an item of a list.
struct EntryNode: Equatable {
  /// The key of a field; empty for an entry and for an item of a list.
  var key = ""
  /// What stands there.
  var value: NodeValue
  /// What people noted beside it.
  var comments = NodeComments()

  /// A field.
  init(_ key: String, _ value: NodeValue) {
    self.key = key
    self.value = value
  }

  /// An entry, or an item of a list.
  init(_ value: NodeValue) {
    self.value = value
  }

  /// The nodes below this one.
  var children: [EntryNode] {
    get {
      switch value {
      case .text: []
      case .list(let nodes), .block(let nodes): nodes
      }
    }
    set {
      switch value {
      case .text: break
      case .list: value = .list(newValue)
      case .block: value = .block(newValue)
      }
    }
  }

  /// The field of a block.
  subscript(key: String) -> EntryNode? { children.first { $0.key == key } }

  /// The text of a node that is one.
  var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// The node without any comments.
  var bare: EntryNode {
    var node = self
    node.comments = NodeComments()
    node.children = children.map(\.bare)
    return node
  }
}

/// What a node has.
indirect enum NodeValue: Equatable {
  /// A text.
  case text(String)
  /// Items.
  case list([EntryNode])
  /// Fields.
  case block([EntryNode])
}

/// The comments at a node, each with its `#`.
struct NodeComments: Equatable {
  /// On lines of their own above it.
  var above: [String] = []
  /// Behind it on its line.
  var beside: [String] = []
  /// On lines of their own behind the last of its children.
  var tail: [String] = []

  /// Whether there are none.
  var isEmpty: Bool { above.isEmpty && beside.isEmpty && tail.isEmpty }
}
