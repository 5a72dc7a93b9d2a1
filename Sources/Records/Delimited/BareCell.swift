import LavoirText

/// A cell without quotation marks, which gets them where its text needs them.
struct BareCell {
  let dialect: TableDialect

  /// The edits of the record for edits of the cell’s text.
  func edits(for edits: [CarryingEdit], of field: TextField, in text: [UInt8]) -> [CarryingEdit] {
    let shift = field.source.start - field.text.start
    guard dialect.isQuoted else {
      return edits.map { edit in
        let replacement = edit.edit.replacement.map { dialect.isSpecial($0) ? 0x20 : $0 }
        return edit.replaced(by: Edit(edit.edit.range.moved(by: shift), replacement))
      }
    }
    let local = EditList(edits.map { Edit($0.edit.range.moved(by: -field.text.start), $0.edit.replacement) })
    let changed = (local ?? EditList()).applied(to: Array(text[field.text.indices]))
    let needsQuotes =
      edits.contains { $0.edit.replacement.contains(where: dialect.isSpecial) } || changed.first == TableDialect.quote
      // A line with nothing on it would be no row.
      || changed.isEmpty
    guard needsQuotes, let first = edits.first, let last = edits.last else {
      return edits.map { $0.replaced(by: Edit($0.edit.range.moved(by: shift), $0.edit.replacement)) }
    }
    let quoted = [TableDialect.quote] + QuotedSpelling().written(changed) + [TableDialect.quote]
    return [
      CarryingEdit(edit: Edit(field.source, quoted), carriedOut: first.carriedOut.extended(to: last.carriedOut))
    ]
  }
}

extension ByteRange {
  fileprivate func moved(by distance: Int) -> ByteRange { ByteRange(start + distance, end + distance) }
}
