/// The formats of corpus files, by the names that a person gives them.
public enum CorpusFormat: String, Sendable, CaseIterable, Codable {
  /// JSON Lines: an object a line.
  case jsonLines = "jsonl"
  /// A table whose cells can stand in quotation marks, parted by commas, semicolons, tabs or bars as the header tells.
  case csv
  /// A table whose cells are parted by tabs and can stand in quotation marks.
  case tsv
  /// A table whose cells are parted by tabs and are written as they are.
  case plainTSV = "plain-tsv"
  /// A document a line.
  case lines
  /// A document a file.
  case text

  /// The format by the end of a file’s name, that of its compression left out; `nil` where no format has it.
  public init?(path: String) {
    var name = path.lowercased()[...]
    for ending in [".gz", ".zst"] where name.hasSuffix(ending) { name = name.dropLast(ending.count) }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...] {
    case "jsonl", "ndjson", "jsonlines", "json": self = .jsonLines
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "txt", "text": self = .text
    default: return nil
    }
  }

  /// The records of such files.
  ///
  /// - Parameters:
  ///   - text: the fields or columns with prose, in the order of reading.
  ///   - id: the field or column with the id.
  ///   - hasHeader: whether the first row of a table names its columns; without, the columns are numbers from 1.
  /// - Throws: ``RecordError`` where a field cannot be meant.
  public func records(text: [String], id: String?, hasHeader: Bool = true) throws(RecordError) -> any RecordFormat {
    switch self {
    case .jsonLines: return JSONLines(text: try text.map(Self.pointer), id: try id.map(Self.pointer))
    case .csv: return try table(nil, isQuoted: true, text, id, hasHeader)
    case .tsv: return try table(UInt8(ascii: "\t"), isQuoted: true, text, id, hasHeader)
    case .plainTSV: return try table(UInt8(ascii: "\t"), isQuoted: false, text, id, hasHeader)
    case .lines: return TextLines()
    case .text: throw RecordError(.noText, at: 0, "a text is one document as a whole and has no fields")
    }
  }

  private func table(_ delimiter: UInt8?, isQuoted: Bool, _ text: [String], _ id: String?, _ hasHeader: Bool)
    throws(RecordError) -> DelimitedText
  {
    let column = { (name: String) throws(RecordError) -> DelimitedText.Column in
      if let number = Int(name), number > 0 { return .number(number) }
      guard hasHeader else {
        throw RecordError(.noText, at: 0, "a table without a header has no column “\(name)”; give its number, from 1")
      }
      return .name(name)
    }
    // An id is looked for by its usual name; that there is none is no error.
    return DelimitedText(
      delimiter: delimiter, isQuoted: isQuoted, text: try text.map(column), id: id.flatMap { try? column($0) },
      hasHeader: hasHeader)
  }

  private static func pointer(_ text: String) throws(RecordError) -> JSONPointer {
    guard let pointer = JSONPointer(text) else {
      throw RecordError(
        .noText, at: 0, "“\(text)” is no JSON Pointer: in a key, ~ is written ~0 and / is written ~1")
    }
    return pointer
  }
}
