import LavoirText

/// A row of a table below a header, to be added to.
struct Row: Sendable {
  let dialect: TableDialect
  /// The names of the columns; `nil` where the table has no header.
  let names: [String]?

  /// The edits that add cells at the end, or replace those of columns that are there; `nil` where the row does not have as
  /// many cells as the header.
  func adding(_ fields: [RecordField], to bytes: [UInt8]) -> EditList? {
    guard let names, let cells = try? dialect.cells(of: bytes), cells.count == names.count else { return nil }
    var edits: [Edit] = []
    var added: [UInt8] = []
    for field in fields {
      let cell = dialect.cell(field.plain)
      if let column = names.firstIndex(of: field.name) {
        edits.append(Edit(cells[column].whole, cell))
      } else {
        added += [dialect.delimiters[0]] + cell
      }
    }
    let end = bytes.count - bytes.lineEnd
    if !added.isEmpty { edits.append(Edit(ByteRange(end, end), added)) }
    return EditList(edits)
  }
}

extension RecordField {
  /// What a string of JSON says, any other value as it stands.
  fileprivate var plain: [UInt8] {
    guard json.first == UInt8(ascii: "\""), json.count >= 2 else { return json }
    return json.withUnsafeBufferPointer { JSONValue.decoded(ByteRange(1, json.count - 1), in: $0) }
  }
}
