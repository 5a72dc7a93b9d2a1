/// What the comments of a file belong to.
///
/// A comment behind something belongs to it. A comment on a line of its own belongs to what comes next, or to the end of
/// what is closed next if it is indented like that.
struct CommentOwners {
  /// The comments of nodes by their numbers: entries, fields and items in the order in which they begin.
  private(set) var notes: [NodeComments] = []
  /// The comments before an entry that are not indented, by its number.
  private(set) var outer: [Int: [SourceComment]] = [:]
  /// The comments behind the last entry.
  private(set) var last: [SourceComment] = []

  /// Comments on lines of their own that wait for what comes next.
  private var pending: [SourceComment] = []
  /// What a comment behind something belongs to.
  private var target: Int?
  /// The node that each node stands in.
  private var parents: [Int?] = []
  /// The column in which the children of a node stand, if they have lines of their own.
  private var childColumns: [Int?] = []

  /// Takes comments that were met.
  mutating func add(_ comments: [SourceComment]) {
    for comment in comments {
      if let target, !comment.isAlone {
        notes[target].beside.append(comment.text)
      } else {
        pending.append(comment)
      }
    }
  }

  /// Begins the next node, in a column if it has a line of its own; its number.
  mutating func begin(in parent: Int?, column: Int?) -> Int {
    let number = notes.count
    let waiting = pending
    pending = []
    enroll(in: parent)
    let above = column.map { keepInside(waiting, next: $0) } ?? waiting[...]
    if parent == nil {
      outer[number] = Array(above)
    } else {
      notes[number].above += above.map(\.text)
    }
    target = number
    return number
  }

  /// Numbers a node that has no place of its own.
  mutating func enroll(in parent: Int?) {
    notes.append(NodeComments())
    parents.append(parent)
    childColumns.append(nil)
  }

  /// The children of a node have lines of their own, in a column.
  mutating func open(_ owner: Int?, column: Int) {
    if let owner { childColumns[owner] = column }
  }

  /// What stood between a node’s key or dash and its value belongs to the node.
  mutating func beginValue(of owner: Int?) {
    guard let owner else { return }
    notes[owner].above += pending.map(\.text)
    pending = []
  }

  /// A bracket ends the children of a node.
  mutating func close(_ owner: Int?) {
    if let owner { notes[owner].tail += pending.map(\.text) } else { last += pending }
    pending = []
    target = owner
  }

  /// The file ends; its entries stand in a column.
  mutating func finish(column: Int) {
    let waiting = pending
    pending = []
    last += keepInside(waiting, next: column)
  }

  /// Gives the comments that are indented deeper than what comes next to what ends there; returns the others.
  private mutating func keepInside(_ comments: [SourceComment], next column: Int) -> ArraySlice<SourceComment> {
    var rest = comments[...]
    while let comment = rest.first, comment.isAlone, comment.column > column,
      let owner = closing(at: comment.column, next: column)
    {
      notes[owner].tail.append(comment.text)
      rest.removeFirst()
    }
    return rest
  }

  /// The node whose children end here, the innermost that a comment in a column can stand in.
  private func closing(at column: Int, next: Int) -> Int? {
    var closing: Int?
    var node = target
    while let here = node {
      if let inner = childColumns[here], inner > next {
        closing = here
        if inner <= column { break }
      }
      node = parents[here]
    }
    return closing
  }
}
