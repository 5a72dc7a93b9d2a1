import LavoirText

extension ExtractionBuilder {
  /// Prose of a value, byte for byte. Variables in it are protected; tags and entities are what they are in plain text.
  mutating func keepValue(_ range: ByteRange, of bytes: [UInt8], quoting: Quoting) {
    for placeholder in Placeholders.all(in: bytes, range) where placeholder.kind == .variable {
      keep(ByteRange(max(position, range.start), placeholder.range.start), quoting: quoting)
      protect(placeholder.range, as: Placeholder.standIn)
    }
    keep(ByteRange(max(position, range.start), range.end), quoting: quoting)
  }

  /// A character that the value spells as an escape. NUL, which no text holds, is read as U+FFFD and stays as it is.
  mutating func decodeValue(_ range: ByteRange, as text: [UInt8], quoting: Quoting) {
    if text == [0] { protect(range, as: replacementCharacter) } else { decode(range, as: text, quoting: quoting) }
  }
}

/// U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]
