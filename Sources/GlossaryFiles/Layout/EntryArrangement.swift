extension EntryNode {
  /// The entry with its keys in their order, its lists as lists, and its enumerations as they are spelled.
  var arranged: EntryNode {
    guard let first = children.first, let table = EntryKeys.table(headedBy: first.key) else { return self }
    return arranged(by: table)
  }

  private func arranged(by table: FieldTable) -> EntryNode {
    guard case .block(let fields) = value else { return self }
    var node = self
    let ranked = fields.enumerated().sorted { left, right in
      (table.rank(of: left.element.key), left.offset) < (table.rank(of: right.element.key), right.offset)
    }
    node.value = .block(ranked.map { $0.element.arranged(as: table.shape(of: $0.element.key)) })
    return node
  }

  private func arranged(as shape: FieldShape?) -> EntryNode {
    var node = self
    switch shape {
    case .texts, .sentences: node = listed
    case .parts(let table):
      node = listed
      node.children = node.children.map { $0.arranged(by: table) }
    case .languages(let table): node.children = children.map { $0.arranged(as: .parts(table)) }
    case .block(let table): node = arranged(by: table)
    case .choice: if let text { node.value = .text(text.replacing("'", with: "’")) }
    case .text, .count, .day, nil: break
    }
    return node
  }

  /// A list, also where one item went without brackets.
  private var listed: EntryNode {
    if case .list = value { return self }
    var node = self
    var item = EntryNode(value)
    if case .block = value {
      item.comments.tail = comments.tail
      node.comments.tail = []
    }
    node.value = .list([item])
    return node
  }
}
