import LavoirText

/// A table: a document a row, its prose in the cells of some columns.
public struct DelimitedText: RecordFormat {
  /// A column of a table.
  public enum Column: Sendable, Equatable, CustomStringConvertible {
    /// By its name in the header.
    case name(String)
    /// By its number, from 1.
    case number(Int)

    /// As a person names it.
    public var description: String {
      switch self {
      case .name(let name): "“\(name)”"
      case .number(let number): "\(number)"
      }
    }
  }

  /// Whether the first row names the columns.
  public let hasHeader: Bool
  private let dialect: TableDialect
  private let textColumns: [Column]
  private let idColumn: Column?
  /// The names of the columns; `nil` where no header was read.
  private var names: [String]?
  /// The places of the columns with prose, and of that with the id; `nil` until the header was read.
  private var places: (text: [Int], id: Int?)?

  /// The format of tables whose cells are parted by one byte.
  ///
  /// - Parameters:
  ///   - delimiter: a comma, a semicolon, a tab; `nil` where the header tells.
  ///   - isQuoted: whether cells can stand in quotation marks.
  ///   - text: the columns with prose, in the order of reading.
  ///   - id: the column with the id.
  ///   - hasHeader: whether the first row names the columns.
  public init(delimiter: UInt8?, isQuoted: Bool = true, text: [Column], id: Column?, hasHeader: Bool = true) {
    let candidates = hasHeader ? Self.usual : [Self.usual[0]]
    dialect = TableDialect(delimiters: delimiter.map { [$0] } ?? candidates, isQuoted: isQuoted)
    textColumns = text
    idColumn = id
    self.hasHeader = hasHeader
    if !hasHeader { places = try? Self.places(text, id, in: []) }
  }

  /// What parts the cells of most tables, the most usual first.
  private static let usual = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// Where a row ends; line ends in quotation marks end none.
  public func end(ofRecordAt start: Int, in bytes: UnsafeRawBufferPointer, isLast: Bool) -> Int? {
    dialect.end(ofRowAt: start, in: bytes, isLast: isLast)
  }

  /// The record of some bytes.
  public func record(_ bytes: [UInt8]) throws(RecordError) -> Record {
    try bytes.checkUTF8()
    try bytes.checkNUL()
    guard bytes.byteOrderMark < bytes.count - bytes.lineEnd else { return Record(blank: bytes) }
    guard let places else { throw RecordError(at: 0, "the header of the table was not read") }
    let cells = try dialect.cells(of: bytes)
    var text = RecordText()
    for place in places.text {
      guard place < cells.count else {
        throw RecordError(
          .noText, at: 0, "the row has only \(cells.count) of the \(max(place + 1, names?.count ?? 0)) columns")
      }
      let cell = cells[place]
      text.add(cell.text(in: bytes), from: cell.source, cell.isQuoted ? .quoted : .bare(dialect))
    }
    let id = places.id.flatMap { $0 < cells.count ? cells[$0].text(in: bytes) : nil } ?? []
    return Record(
      bytes, text, id: id.isEmpty ? nil : String(decoding: id, as: UTF8.self),
      shape: .row(Row(dialect: dialect, names: names)))
  }

  // MARK: The header

  /// The format below a header.
  public func under(header: [UInt8]) throws(RecordError) -> DelimitedText {
    try header.checkUTF8()
    var failure: RecordError?
    for delimiter in dialect.delimiters {
      do throws(RecordError) {
        return try DelimitedText(self, header: header, delimiter: delimiter)
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? RecordError(at: 0, "the table has no header")
  }

  private init(_ format: DelimitedText, header: [UInt8], delimiter: UInt8) throws(RecordError) {
    hasHeader = true
    textColumns = format.textColumns
    idColumn = format.idColumn
    dialect = TableDialect(delimiters: [delimiter], isQuoted: format.dialect.isQuoted)
    let names = try dialect.cells(of: header).map { String(decoding: $0.text(in: header), as: UTF8.self) }
    self.names = names
    places = try Self.places(textColumns, idColumn, in: names)
  }

  /// The header with columns added.
  public func header(_ header: [UInt8], naming fields: [String]) -> [UInt8] {
    guard let names else { return header }
    let added = fields.filter { !names.contains($0) }.flatMap { [dialect.delimiters[0]] + dialect.cell(Array($0.utf8)) }
    return header.dropLast(header.lineEnd) + added + header.suffix(header.lineEnd)
  }

  private static func places(_ text: [Column], _ id: Column?, in names: [String]) throws(RecordError) -> (
    text: [Int], id: Int?
  ) {
    var places: [Int] = []
    for column in text {
      let place = try place(of: column, in: names)
      if !places.contains(place) { places.append(place) }
    }
    return (places, id.flatMap { try? place(of: $0, in: names) })
  }

  private static func place(of column: Column, in names: [String]) throws(RecordError) -> Int {
    switch column {
    case .number(let number):
      guard number >= 1, names.isEmpty || number <= names.count else {
        throw RecordError(.noText, at: 0, "there is no column \(number): the header names \(names.count)")
      }
      return number - 1
    case .name(let name):
      let places = names.indices.filter { names[$0] == name }
      guard let place = places.first else {
        throw RecordError(
          .noText, at: 0, "there is no column “\(name)”: the header names \(names.joined(separator: ", "))")
      }
      guard places.count == 1 else {
        throw RecordError(.noText, at: 0, "\(places.count) columns are named “\(name)”; give the number of one")
      }
      return place
    }
  }
}
