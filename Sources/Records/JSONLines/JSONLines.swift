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
    textFields = text.indices.filter { !text[..<$0].contains(text[$0]) }.map { text[$0] }
    var tree = JSONFieldTree()
    for field in textFields { tree.add(field.keys) }
    if let id { tree.add(id.keys) }
    self.tree = tree
  }

  /// Where a record ends: behind its line feed.
  public func end(ofRecordAt start: Int, in bytes: UnsafeRawBufferPointer, isLast: Bool) -> Int? {
    bytes.endOfLine(from: start, isLast: isLast)
  }

  /// The record of some bytes.
  public func record(_ bytes: [UInt8]) throws(RecordError) -> Record {
    try bytes.checkUTF8()
    guard !bytes.isBlankLine else { return Record(blank: bytes) }
    var text = RecordText()
    var id: String?
    let failure = bytes.withUnsafeBufferPointer { buffer in
      do throws(RecordError) {
        let scanner = try JSONScanner(buffer, from: bytes.byteOrderMark, fields: tree)
        for (value, pointer) in zip(scanner.values, textFields) {
          guard let value, !value.isNull else { continue }
          guard let string = value.string(in: buffer) else {
            throw noString(pointer, value.range.start)
          }
          text.add(string, from: value.content, .json)
        }
        if text.fields.isEmpty { throw noText(scanner) }
        if scanner.values.count > textFields.count {
          id = scanner.values[textFields.count]?.id(in: buffer)
        }
        return RecordError?.none
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    return Record(bytes, text, id: id, shape: .object)
  }

  private func noString(_ pointer: JSONPointer, _ offset: Int) -> RecordError {
    RecordError(
      .noText, at: offset,
      "the value of “\(pointer)” is no string; name the one that holds the text with --text-field")
  }

  private func noText(_ scanner: JSONScanner) -> RecordError {
    let names = textFields.map { "“\($0)”" }.joined(separator: ", ")
    let isNull = scanner.values.prefix(textFields.count).contains { $0 != nil }
    return isNull
      ? RecordError(.noText, at: 0, "the text field \(names) is null")
      : RecordError(.noField, at: 0, "there is no field \(names); name the one that holds the text with --text-field")
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
