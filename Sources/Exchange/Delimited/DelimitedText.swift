/// Rows of cells as spreadsheets write them: RFC 4180, with a comma, a semicolon or a tab between the cells.
public struct DelimitedText: Sendable, Equatable {
  /// What stands between two cells.
  public enum Separator: UInt8, Sendable, CaseIterable {
    /// CSV as RFC 4180 has it.
    case comma = 0x2C
    /// CSV as a spreadsheet writes it where the comma is the decimal sign, as in French.
    case semicolon = 0x3B
    /// TSV.
    case tab = 0x09
  }

  /// A row and the line it begins on.
  public struct Row: Sendable, Equatable {
    /// The line, from 1.
    public var line: Int
    /// The cells.
    public var cells: [String]
  }

  /// What stands between the cells.
  public var separator: Separator
  /// The rows that are not empty.
  public var rows: [Row]

  /// Reads a text: with or without a byte order mark, its lines ended by CR LF, LF or CR, and cells in double quotes where
  /// they hold a separator, a quote (then doubled) or a line break.
  ///
  /// The separator is the one that the first row has most of; a first line `sep=;` settles it.
  public init(reading text: String) throws(ExchangeError) {
    var reader = DelimitedReader(Array(text.utf8))
    separator = reader.separator
    rows = try reader.rows()
  }

  /// A text of some rows.
  public init(_ rows: [[String]], separator: Separator) {
    self.separator = separator
    self.rows = rows.map { Row(line: 0, cells: $0) }
  }

  /// The rows as a file: lines end with CR LF. With semicolons a byte order mark goes first, without which the spreadsheets
  /// that want semicolons do not know UTF-8.
  public var text: String {
    let mark = separator == .semicolon ? "\u{FEFF}" : ""
    let between = String(UnicodeScalar(separator.rawValue))
    return mark + rows.map { $0.cells.map(quoted).joined(separator: between) + "\r\n" }.joined()
  }

  private func quoted(_ cell: String) -> String {
    let bytes = cell.utf8
    let needsQuotes =
      bytes.first == 0x20 || bytes.last == 0x20
      || bytes.contains { [0x22, 0x0A, 0x0D].contains($0) || $0 == separator.rawValue }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
