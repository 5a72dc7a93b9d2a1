/// Goes over the bytes of a delimited text.
struct DelimitedReader {
  private(set) var separator: DelimitedText.Separator
  private let bytes: [UInt8]
  private var at: Int
  private var line = 1

  private static let quote = UInt8(ascii: "\"")

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let stated = Self.statedSeparator(bytes[at...]) {
      separator = stated
      at += "sep=;".utf8.count
      skipLineEnd()
    } else {
      separator = Self.likelySeparator(bytes[at...])
    }
  }

  mutating func rows() throws(ExchangeError) -> [DelimitedText.Row] {
    var rows: [DelimitedText.Row] = []
    while at < bytes.count {
      let row = try row()
      if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  private mutating func row() throws(ExchangeError) -> DelimitedText.Row {
    var row = DelimitedText.Row(line: line, cells: [])
    while true {
      row.cells.append(at < bytes.count && bytes[at] == Self.quote ? try quotedCell() : try plainCell())
      guard at < bytes.count, bytes[at] == separator.rawValue else { break }
      at += 1
    }
    skipLineEnd()
    return row
  }

  private mutating func plainCell() throws(ExchangeError) -> String {
    let start = at
    while at < bytes.count, bytes[at] != separator.rawValue, !isLineEnd(bytes[at]) {
      // Files with tabs are written by many programs that know no quotes.
      if bytes[at] == Self.quote, separator != .tab {
        throw flaw("a cell with a quote in it stands in quotes, and the quote is doubled: \"5\"\" disk\"")
      }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func quotedCell() throws(ExchangeError) -> String {
    let first = line
    var cell: [UInt8] = []
    at += 1
    while at < bytes.count {
      if bytes[at] == Self.quote {
        at += 1
        guard at < bytes.count, bytes[at] == Self.quote else {
          guard at == bytes.count || bytes[at] == separator.rawValue || isLineEnd(bytes[at]) else {
            throw flaw("behind a cell in quotes stands more: a quote inside of one is doubled")
          }
          return String(decoding: cell, as: UTF8.self)
        }
      } else if isLineEnd(bytes[at]) {
        // A line break in a cell is one LF, however the file ends its lines.
        skipLineEnd()
        cell.append(0x0A)
        continue
      }
      cell.append(bytes[at])
      at += 1
    }
    throw ExchangeError([ExchangeError.Flaw(line: first, "the quote that opens a cell here is never closed")])
  }

  private func flaw(_ problem: String) -> ExchangeError { ExchangeError([ExchangeError.Flaw(line: line, problem)]) }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func skipLineEnd() {
    guard at < bytes.count, isLineEnd(bytes[at]) else { return }
    let isPair = bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
    at += isPair ? 2 : 1
    line += 1
  }

  // MARK: Which separator

  private static func statedSeparator(_ bytes: ArraySlice<UInt8>) -> DelimitedText.Separator? {
    guard bytes.starts(with: "sep=".utf8) || bytes.starts(with: "SEP=".utf8), bytes.count > 4 else { return nil }
    let end = bytes.startIndex + 5
    guard end == bytes.endIndex || bytes[end] == 0x0A || bytes[end] == 0x0D else { return nil }
    return DelimitedText.Separator(rawValue: bytes[end - 1])
  }

  private static func likelySeparator(_ bytes: ArraySlice<UInt8>) -> DelimitedText.Separator {
    var counts: [DelimitedText.Separator: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D { break }
      if !isQuoted, let separator = DelimitedText.Separator(rawValue: byte) { counts[separator, default: 0] += 1 }
    }
    return [.tab, .semicolon, .comma].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .comma
  }
}
