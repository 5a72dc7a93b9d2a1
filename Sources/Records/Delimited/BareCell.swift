import LavoirText

/// A cell without quotation marks, which gets them where its text needs them.
struct BareCell {
  let dialect: TableDialect

  /// The edits of the record for edits of the cell’s text.
  func edits(for edits: [Edit], of field: TextField, in text: [UInt8]) -> [Edit] {
    let shift = field.source.start - field.text.start
    guard dialect.isQuoted else {
      return edits.map { Edit($0.range.moved(by: shift), $0.replacement.map { dialect.isSpecial($0) ? 0x20 : $0 }) }
    }
    let local = EditList(edits.map { Edit($0.range.moved(by: -field.text.start), $0.replacement) }) ?? EditList()
    let changed = local.applied(to: Array(text[field.text.indices]))
    let needsQuotes =
      edits.contains { $0.replacement.contains(where: dialect.isSpecial) } || changed.first == TableDialect.quote
      // A line with nothing on it would be no row.
      || changed.isEmpty
    guard needsQuotes else { return edits.map { Edit($0.range.moved(by: shift), $0.replacement) } }
    let quoted = [TableDialect.quote] + QuotedSpelling().written(changed) + [TableDialect.quote]
    return [Edit(field.source, quoted)]
  }
}

extension ByteRange {
  fileprivate func moved(by distance: Int) -> ByteRange { ByteRange(start + distance, end + distance) }
}
