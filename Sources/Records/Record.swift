import LavoirText

/// One document of a corpus file: its bytes as they stand there, the prose in them, and the way back from one to the other.
///
/// An edit of the prose becomes edits of the bytes; whatever is not prose stays byte for byte what it was.
public struct Record: Sendable {
  /// The record as it stands in the file, with its line end.
  public let bytes: [UInt8]
  /// The prose, in UTF-8 and without NUL: of several fields each a paragraph, parted by a blank line.
  ///
  /// A NUL and half a surrogate pair, which no text holds, are read as U+FFFD; as long as no edit touches them they stay.
  public let text: [UInt8]
  /// The id as the record gives it; `nil` where it gives none.
  public let id: String?
  /// Whether it is an empty line between records: no document, to be kept as it is.
  public let isBlank: Bool
  /// The fields that the prose is read from, in order of the text.
  let fields: [TextField]
  /// What else may be written into it, and where.
  let shape: Shape

  /// What a record is besides its prose.
  enum Shape: Sendable {
    /// Nothing: a line, a file of text.
    case bare
    /// An object of JSON.
    case object
    /// A row of a table.
    case row(Row)
  }

  /// A record from its parts.
  init(_ bytes: [UInt8], _ text: RecordText, id: String? = nil, shape: Shape = .bare) {
    self.bytes = bytes
    self.text = text.bytes
    self.id = id
    fields = text.fields
    self.shape = shape
    isBlank = false
  }

  /// An empty line.
  init(blank bytes: [UInt8]) {
    self.bytes = bytes
    text = []
    id = nil
    isBlank = true
    fields = []
    shape = .bare
  }

  /// The id that the record gives, or the checksum of one that is longer than 256 bytes, which nobody wants with every
  /// edit; else the checksum of its text. The same in every run.
  public var stableID: String {
    guard let id else { return Checksum(of: text).digits }
    return id.utf8.count <= 256 ? id : Checksum(of: Array(id.utf8)).digits
  }

  /// The edits of ``bytes`` that carry out edits of ``text``.
  ///
  /// Where fields meet, nothing can be changed: an edit across the blank line between two fields changes what it touches
  /// on either side, and its replacement is parted at the blank line that it holds, or else goes to the first side. What
  /// cannot stand in a field as it is (a line end in a line) becomes a space.
  public func edits(for edits: EditList) -> RecordEdits {
    guard !edits.isEmpty else { return RecordEdits([]) }
    var parts = FieldEdits(fields, of: text)
    for (number, edit) in edits.edits.enumerated() { parts.add(edit, number: number) }
    var made: [CarryingEdit] = []
    for (field, edits) in zip(fields, parts.edits) where !edits.isEmpty {
      made += field.edits(for: edits, of: text, in: bytes)
    }
    return RecordEdits(made)
  }

  /// The edits of ``bytes`` that add fields, or give those that are there already another value; `nil` where a record of
  /// this format has no room for them.
  public func adding(_ fields: [RecordField]) -> EditList? {
    switch shape {
    case .bare: nil
    case .object: JSONObject.adding(fields, to: bytes)
    case .row(let row): row.adding(fields, to: bytes)
    }
  }
}
