/// Edits that apply together: in order, and none overlapping another.
public struct EditList: Sendable, Equatable {
  /// The edits by place; places are bytes of the text before any of them.
  public let edits: [Edit]

  /// No edits: the text stays as it is.
  public init() {
    edits = []
  }

  /// The edits in order of place, or `nil` where two overlap or insert at the same place.
  public init?(_ edits: [Edit]) {
    let sorted = edits.sorted { $0.range < $1.range }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      guard earlier.range.end <= later.range.start, earlier.range != later.range else { return nil }
    }
    self.edits = sorted
  }

  /// Edits that are known to be in order and apart.
  init(ordered edits: [Edit]) {
    self.edits = edits
  }

  /// Whether there is nothing to change.
  public var isEmpty: Bool { edits.isEmpty }

  /// The text with every edit made.
  public func applied(to text: [UInt8]) -> [UInt8] {
    guard !isEmpty else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.count + edits.reduce(0) { $0 + max(0, $1.growth) })
    var at = 0
    for edit in edits {
      out += text[at..<edit.range.start]
      out += edit.replacement
      at = edit.range.end
    }
    out += text[at...]
    return out
  }

  /// The edits that lead from the changed text back to `text`, which is the text these edits apply to.
  public func inverted(over text: [UInt8]) -> EditList {
    var growth = 0
    return EditList(
      ordered: edits.map { edit in
        let start = edit.range.start + growth
        growth += edit.growth
        return Edit(ByteRange(start, start + edit.replacement.count), Array(text[edit.range.indices]))
      })
  }
}
