import LavoirText

/// Edits of a record’s bytes that carry out edits of its text.
public struct RecordEdits: Sendable {
  /// The edits, in bytes of the record.
  public let edits: EditList
  /// For each of them which edits of the text it carries out, by their numbers from 0: several where one cell or one
  /// character is spelled anew.
  public let carriedOut: [Range<Int>]

  /// Edits of all fields; none where they cannot be made together.
  init(_ made: [CarryingEdit]) {
    let sorted = made.sorted { $0.edit.range < $1.edit.range }
    let list = EditList(sorted.map(\.edit))
    edits = list ?? EditList()
    carriedOut = list == nil ? [] : sorted.map(\.carriedOut)
  }
}

/// An edit with the edits of a record’s text that it carries out.
struct CarryingEdit {
  var edit: Edit
  /// Their numbers, from 0.
  var carriedOut: Range<Int>

  /// The same with another edit.
  func replaced(by edit: Edit) -> CarryingEdit { CarryingEdit(edit: edit, carriedOut: carriedOut) }
}

extension Range<Int> {
  /// The numbers up to the end of a later range.
  func extended(to later: Range<Int>) -> Range<Int> { lowerBound..<Swift.max(upperBound, later.upperBound) }
}
