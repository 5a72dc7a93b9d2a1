import LavoirText

/// Edits of a record’s text, told apart by the fields that they are in.
struct FieldEdits {
  /// The edits of each field, in order.
  private(set) var edits: [[Edit]]
  private let fields: [TextField]
  /// The field that the next edit can begin in.
  private var first = 0

  /// What parts two fields in the text.
  static let joint: [UInt8] = [0x0A, 0x0A]

  /// No edits of some fields.
  init(_ fields: [TextField]) {
    self.fields = fields
    edits = Array(repeating: [], count: fields.count)
  }

  /// Adds an edit that lies behind all that were added.
  mutating func add(_ edit: Edit) {
    while first + 1 < fields.count, fields[first + 1].text.start <= edit.range.start { first += 1 }
    guard first < fields.count else { return }
    if edit.range.end <= fields[first].text.end { return edits[first].append(edit) }
    let isInJoint =
      edit.range.start >= fields[first].text.end
      && (first + 1 == fields.count || edit.range.end <= fields[first + 1].text.start)
    guard !isInJoint else { return }
    var rest = edit.replacement[...]
    var index = first
    while index < fields.count, fields[index].text.start <= edit.range.end {
      let field = fields[index].text
      let range = ByteRange(
        min(max(edit.range.start, field.start), field.end), min(edit.range.end, field.end))
      let isFinal = index + 1 == fields.count || fields[index + 1].text.start > edit.range.end
      let piece = rest.takePiece(isFinal: isFinal)
      if !range.isEmpty || !piece.isEmpty { edits[index].append(Edit(range, Array(piece))) }
      index += 1
    }
  }
}

extension ArraySlice<UInt8> {
  /// Takes what stands before the next blank line, with the blank line; all where there is none, or no field follows.
  fileprivate mutating func takePiece(isFinal: Bool) -> ArraySlice<UInt8> {
    guard !isFinal else {
      defer { self = [] }
      return self[(firstIndex { !$0.isLineEnd } ?? endIndex)...]
    }
    guard let place = indices.first(where: { self[$0...].starts(with: FieldEdits.joint) }) else {
      defer { self = [] }
      return self[..<((lastIndex { !$0.isLineEnd } ?? startIndex - 1) + 1)]
    }
    defer { self = self[(place + FieldEdits.joint.count)...] }
    return self[..<place]
  }
}

extension UInt8 {
  /// Whether it is part of a line end.
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
