import LavoirText

/// Edits of a record’s text, told apart by the fields that they are in.
struct FieldEdits {
  /// The edits of each field, in order.
  private(set) var edits: [[CarryingEdit]]
  private let fields: [TextField]
  private let text: [UInt8]
  /// The field that the next edit can begin in.
  private var first = 0

  /// What parts two fields in the text.
  static let joint: [UInt8] = [0x0A, 0x0A]

  /// No edits of some fields of a text.
  init(_ fields: [TextField], of text: [UInt8]) {
    self.fields = fields
    self.text = text
    edits = Array(repeating: [], count: fields.count)
  }

  /// Adds an edit that lies behind all that were added.
  mutating func add(_ edit: Edit, number: Int) {
    while first + 1 < fields.count, fields[first + 1].text.start <= edit.range.start { first += 1 }
    guard first < fields.count else { return }
    if edit.range.end <= fields[first].text.end {
      return edits[first].append(CarryingEdit(edit: edit, carriedOut: number..<number + 1))
    }
    addAcross(edit, number: number)
  }

  /// Adds an edit that does not lie in one field.
  private mutating func addAcross(_ edit: Edit, number: Int) {
    let edit = edit.trimmed(in: text)
    let next = first + 1 < fields.count ? fields[first + 1].text.start : Int.max
    if edit.range.end <= fields[first].text.end || edit.range.start >= next { return add(edit, number: number) }
    guard edit.range.start < fields[first].text.end || edit.range.end > next else { return }
    var rest = edit.replacement[...]
    var index = first
    while index < fields.count, fields[index].text.start <= edit.range.end {
      let field = fields[index].text
      let range = ByteRange(
        min(max(edit.range.start, field.start), field.end), min(edit.range.end, field.end))
      let isFinal = index + 1 == fields.count || fields[index + 1].text.start > edit.range.end
      let piece = rest.takePiece(isFinal: isFinal)
      append(Edit(range, Array(piece)), number: number, to: index)
      index += 1
    }
  }

  private mutating func append(_ edit: Edit, number: Int, to field: Int) {
    guard !edit.range.isEmpty || !edit.replacement.isEmpty else { return }
    let added = CarryingEdit(edit: edit, carriedOut: number..<number + 1)
    if let last = edits[field].last, last.edit.range == edit.range {
      // Two insertions at the end of a field are one.
      edits[field][edits[field].count - 1] = CarryingEdit(
        edit: Edit(edit.range, last.edit.replacement + edit.replacement),
        carriedOut: last.carriedOut.extended(to: added.carriedOut))
    } else {
      edits[field].append(added)
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

extension Edit {
  /// The same change without the bytes at either end that stay what they are.
  fileprivate func trimmed(in text: [UInt8]) -> Edit {
    let old = text[range.indices]
    let head = zip(old, replacement).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), replacement.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    return Edit(ByteRange(range.start + head, range.end - tail), Array(replacement.dropFirst(head).dropLast(tail)))
  }
}

extension UInt8 {
  /// Whether it is part of a line end.
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
