import LavoirText

/// JSON Lines: one object a line, its prose in the string values of some fields.
public struct JSONLines: RecordFormat {
  private let textFields: [JSONPointer]
  private let tree: JSONFieldTree

  /// The format of files whose prose stands in some fields.
  ///
  /// - Parameters:
  ///   - text: the fields with prose, in the order of reading: title, body. Those that a record has not, or that are `null`,
  ///     are passed over, but for one of them.
  ///   - id: the field with the id, a string or a number.
  public init(text: [JSONPointer], id: JSONPointer?) {
    textFields = text
    var tree = JSONFieldTree()
    for field in text { tree.add(field.keys) }
    if let id { tree.add(id.keys) }
    self.tree = tree
  }

  public func end(ofRecordAt start: Int, in bytes: UnsafeRawBufferPointer, isLast: Bool) -> Int? {
    bytes.endOfLine(from: start, isLast: isLast)
  }

  public func record(_ bytes: [UInt8]) throws(RecordError) -> Record {
    try bytes.checkUTF8()
    guard !bytes.isBlankLine else { return Record(blank: bytes) }
    var fields: [TextField] = []
    var text: [UInt8] = []
    var id: String?
    var hasText = false
    let failure = bytes.withUnsafeBufferPointer { buffer in
      do throws(RecordError) {
        let scanner = try JSONScanner(buffer, from: bytes.byteOrderMark, fields: tree)
        for (value, pointer) in zip(scanner.values, textFields) {
          guard let value, !value.isNull else { continue }
          guard let string = value.string(in: buffer) else {
            throw noString(pointer, value.range.start)
          }
          hasText = true
          guard !string.isEmpty else { continue }
          if text.isEmpty { text = string } else { text += FieldEdits.joint + string }
          fields.append(
            TextField(
              source: value.content, text: ByteRange(text.count - string.count, text.count),
              spelling: .json))
        }
        if !hasText { throw noText(scanner) }
        if scanner.values.count > textFields.count {
          id = scanner.values[textFields.count]?.id(in: buffer)
        }
        return RecordError?.none
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    return Record(bytes, text: text, id: id, fields: fields, shape: .object)
  }

  private func noString(_ pointer: JSONPointer, _ offset: Int) -> RecordError {
    RecordError(
      .noText, at: offset,
      "the value of “\(pointer)” is no string; name the field that holds the text")
  }

  private func noText(_ scanner: JSONScanner) -> RecordError {
    let names = textFields.map { "“\($0)”" }.joined(separator: ", ")
    let isNull = scanner.values.prefix(textFields.count).contains { $0 != nil }
    return RecordError(
      .noText, at: 0,
      isNull
        ? "the text field \(names) is null"
        : "there is no field \(names); name the field that holds the text")
  }
}

extension JSONValue {
  /// The id that it is: what a string says, a number as it stands there; `nil` for any other value and an empty string.
  fileprivate func id(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if case .literal = kind { return String(decoding: bytes[range.indices], as: UTF8.self) }
    guard let string = string(in: bytes), !string.isEmpty else { return nil }
    return String(decoding: string, as: UTF8.self)
  }
}
