import LavoirText

/// A row of a table, to be added to.
struct Row: Sendable {
  func adding(_ fields: [RecordField], to bytes: [UInt8]) -> EditList? { nil }
}
struct BareCell {
  let delimiter: UInt8
  func edits(for edits: [Edit], of field: TextField, in text: [UInt8]) -> [Edit]? { nil }
}
