import LavoirText

/// Puts the text of a record together from its fields: each a paragraph, those without text left out.
struct RecordText {
  /// The text.
  private(set) var bytes: [UInt8] = []
  /// Where its parts come from; where no field has text, the first that is there.
  private(set) var fields: [TextField] = []

  /// Adds what a field says.
  mutating func add(_ text: [UInt8], from source: ByteRange, _ spelling: Spelling) {
    guard !text.isEmpty else {
      if fields.isEmpty { fields = [TextField(source: source, text: ByteRange(0, 0), spelling: spelling)] }
      return
    }
    if bytes.isEmpty {
      bytes = text
      fields = []
    } else {
      bytes += FieldEdits.joint
      bytes += text
    }
    let range = ByteRange(bytes.count - text.count, bytes.count)
    fields.append(TextField(source: source, text: range, spelling: spelling))
  }
}
