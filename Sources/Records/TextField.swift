import LavoirText

/// A stretch of a record that prose is read from.
struct TextField: Sendable {
  /// Its bytes in the record, without quotation marks around them.
  let source: ByteRange
  /// What is read for it, in bytes of the record’s text.
  let text: ByteRange
  /// How the record spells it.
  let spelling: Spelling

  /// The edits of the record that carry out edits of this field.
  ///
  /// - Parameters:
  ///   - edits: in order, in bytes of the record’s text, within this field.
  ///   - text: the record’s text.
  func edits(for edits: [CarryingEdit], of text: [UInt8], in bytes: [UInt8]) -> [CarryingEdit] {
    switch spelling {
    case .plain(let forbidden):
      edits.map { $0.replaced(by: Edit(moved($0.edit.range), $0.edit.replacement.replacing(forbidden))) }
    case .bare(let dialect): BareCell(dialect: dialect).edits(for: edits, of: self, in: text)
    case .json:
      SpellingWalk(JSONSpelling(isASCII: bytes.allSatisfy { $0 < 0x80 }), self, in: bytes).edits(for: edits)
        .keepingSurrogatesApart(in: bytes)
    case .quoted:
      SpellingWalk(QuotedSpelling(), self, in: bytes).edits(for: edits)
    }
  }

  private func moved(_ range: ByteRange) -> ByteRange {
    ByteRange(range.start - text.start + source.start, range.end - text.start + source.start)
  }
}

/// How a format spells text at some place.
enum Spelling: Sendable {
  /// As it is; some bytes can never stand there.
  case plain(without: [UInt8])
  /// As it is, in a cell of a table without quotation marks.
  case bare(TableDialect)
  /// Between the quotation marks of JSON.
  case json
  /// Between the quotation marks of a table, where one in the text is written twice.
  case quoted
}

extension [UInt8] {
  /// The bytes with a space for each of some others; a carriage return with its line feed is one.
  fileprivate func replacing(_ forbidden: [UInt8]) -> [UInt8] {
    guard !forbidden.isEmpty, contains(where: forbidden.contains) else { return self }
    var out: [UInt8] = []
    for (index, byte) in enumerated() {
      if byte == 0x0A, index > 0, self[index - 1] == 0x0D { continue }
      out.append(forbidden.contains(byte) ? 0x20 : byte)
    }
    return out
  }
}
