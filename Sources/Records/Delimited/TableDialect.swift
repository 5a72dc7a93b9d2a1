import Glibc
import LavoirText

/// How the rows and cells of a table are told apart (RFC 4180, and what is written besides).
///
/// A line feed ends a row, with or without a carriage return before it. In a table with quotation marks a cell that begins
/// with one ends with one, and holds delimiters, line ends, and two of them for one.
struct TableDialect: Sendable {
  /// The bytes that may part two cells; several where it is not known yet which of them does.
  let delimiters: [UInt8]
  /// Whether cells can stand in quotation marks.
  let isQuoted: Bool

  /// The quotation mark.
  static let quote = UInt8(ascii: "\"")

  /// Whether a byte parts two cells.
  @inline(__always)
  func isDelimiter(_ byte: UInt8) -> Bool { delimiters.contains(byte) }

  /// Where a row ends: behind its line feed. A row with a quotation mark that is never closed ends with its first line.
  func end(ofRowAt start: Int, in bytes: UnsafeRawBufferPointer, isLast: Bool) -> Int? {
    guard isQuoted else { return bytes.endOfLine(from: start, isLast: isLast) }
    var at = start + bytes.byteOrderMark(at: start)
    let delimiter = delimiters.count == 1 ? delimiters[0] : nil
    while true {
      if at < bytes.count, bytes[at] == Self.quote {
        guard let close = bytes.closingQuote(from: at + 1) else {
          return isLast ? bytes.endOfLine(from: start, isLast: true) : nil
        }
        guard close + 1 < bytes.count || isLast else { return nil }
        at = close + 1
      }
      while at < bytes.count, bytes[at] != 0x0A, bytes[at] != delimiter, delimiter != nil || !isDelimiter(bytes[at]) {
        at += 1
      }
      guard at < bytes.count else { return isLast ? bytes.count : nil }
      if bytes[at] == 0x0A { return at + 1 }
      at += 1
    }
  }

  /// The cells of a row.
  func cells(of bytes: [UInt8]) throws(RecordError) -> [TableCell] {
    var cells: [TableCell] = []
    var at = bytes.byteOrderMark
    let end = bytes.count - bytes.lineEnd
    let delimiter = delimiters[0]
    while true {
      let start = at
      if isQuoted, at < end, bytes[at] == Self.quote {
        guard let close = bytes.withUnsafeBytes({ $0.closingQuote(from: at + 1) }) else {
          throw RecordError(at: at, #"this quotation mark is never closed; one that is meant is written """#)
        }
        at = close + 1
        guard at >= end || bytes[at] == delimiter else {
          throw RecordError(at: at, #"something follows the closing quotation mark; one that is meant is written """#)
        }
        cells.append(TableCell(source: ByteRange(start + 1, close), isQuoted: true))
      } else {
        while at < end, bytes[at] != delimiter { at += 1 }
        cells.append(TableCell(source: ByteRange(start, at), isQuoted: false))
      }
      guard at < end else { return cells }
      at += 1
    }
  }

  /// A text as a cell; what cannot stand in one without quotation marks becomes a space.
  func cell(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { isSpecial($0) }) else { return text }
    guard isQuoted else { return text.map { isSpecial($0) ? 0x20 : $0 } }
    return [Self.quote] + QuotedSpelling().written(text) + [Self.quote]
  }

  /// Whether a byte cannot stand in a cell without quotation marks.
  func isSpecial(_ byte: UInt8) -> Bool {
    isDelimiter(byte) || byte == 0x0A || byte == 0x0D || isQuoted && byte == Self.quote
  }
}

/// A cell of a row.
struct TableCell: Sendable, Equatable {
  /// Its bytes in the record, without quotation marks around them.
  let source: ByteRange
  /// Whether quotation marks stand around it.
  let isQuoted: Bool

  /// Its bytes with the quotation marks.
  var whole: ByteRange { isQuoted ? ByteRange(source.start - 1, source.end + 1) : source }

  /// What it says, in UTF-8.
  func text(in bytes: [UInt8]) -> [UInt8] {
    guard isQuoted, bytes[source.indices].contains(TableDialect.quote) else { return Array(bytes[source.indices]) }
    var text: [UInt8] = []
    text.reserveCapacity(source.count)
    var at = source.start
    while at < source.end {
      text.append(bytes[at])
      at += bytes[at] == TableDialect.quote ? 2 : 1
    }
    return text
  }
}

extension UnsafeRawBufferPointer {
  /// The next quotation mark that stands alone.
  func closingQuote(from start: Int) -> Int? {
    guard let base = baseAddress else { return nil }
    var at = start
    while at < count, let found = memchr(base + at, Int32(TableDialect.quote), count - at) {
      at = UnsafeRawPointer(found) - base
      guard at + 1 < count, self[at + 1] == TableDialect.quote else { return at }
      at += 2
    }
    return nil
  }
}
