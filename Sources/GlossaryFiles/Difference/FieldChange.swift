/// A field that differs between two entries of a concept.
public struct FieldChange: Sendable, Equatable {
  /// What differs.
  public enum Difference: Sendable, Equatable {
    /// The text; `nil` where the field is not there.
    case text(old: String?, new: String?)
    /// The items of a list, in their order; those that stand in both are not named.
    case items(removed: [String], added: [String])
    /// Nothing but the order of the items.
    case order(old: [String], new: [String])
  }

  /// The keys down to the field; an item of a list, whose own fields differ, is named by its text.
  public let path: [String]
  /// What differs.
  public let difference: Difference

  /// A change of a field.
  public init(path: [String], difference: Difference) {
    self.path = path
    self.difference = difference
  }

  /// The changes between two blocks.
  static func changes(from old: EntryNode, to new: EntryNode, path: [String] = []) -> [FieldChange] {
    let keys = new.children.map(\.key) + old.children.map(\.key).filter { new[$0] == nil }
    return keys.flatMap { key in change(from: old[key], to: new[key], path: path + [key]) }
  }

  private static func change(from old: EntryNode?, to new: EntryNode?, path: [String]) -> [FieldChange] {
    guard old != new, let some = new ?? old else { return [] }
    switch some.value {
    case .text: return [FieldChange(path: path, difference: .text(old: old?.text, new: new?.text))]
    case .block: return changes(from: old ?? .block(), to: new ?? .block(), path: path)
    case .list: return items(from: old?.children ?? [], to: new?.children ?? [], path: path)
    }
  }

  private static func items(from old: [EntryNode], to new: [EntryNode], path: [String]) -> [FieldChange] {
    var rest = old
    var kept: [(old: EntryNode, new: EntryNode)] = []
    var added: [EntryNode] = []
    for item in new {
      if let index = rest.firstIndex(of: item) ?? rest.firstIndex(where: { $0.names == item.names }) {
        kept.append((rest.remove(at: index), item))
      } else {
        added.append(item)
      }
    }
    let inside = kept.filter { $0.old != $0.new }.flatMap { pair in
      let head = pair.new.children.first?.key ?? pair.old.children.first?.key ?? ""
      return changes(from: pair.old.headed(by: head), to: pair.new.headed(by: head), path: path + [pair.new.names])
    }
    guard added.isEmpty, rest.isEmpty else {
      let items = Difference.items(removed: rest.map(\.phrase), added: added.map(\.phrase))
      return [FieldChange(path: path, difference: items)] + inside
    }
    guard old.map(\.names) != new.map(\.names) else { return inside }
    return [FieldChange(path: path, difference: .order(old: old.map(\.names), new: new.map(\.names)))] + inside
  }
}

extension EntryNode {
  /// An item as a block, where it is a text alone.
  func headed(by key: String) -> EntryNode {
    guard let text else { return self }
    var node = EntryNode.block(.field(key, text))
    node.comments = comments
    return node
  }

  /// An item in a line: its text, and what else is said of it in brackets.
  fileprivate var phrase: String {
    let said = children.dropFirst().map { field in
      "\(field.key): \(field.text ?? field.children.map(\.names).joined(separator: ", "))"
    }
    return said.isEmpty ? names : "\(names) (\(said.joined(separator: "; ")))"
  }
}
