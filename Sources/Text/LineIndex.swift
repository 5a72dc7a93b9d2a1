/// Where the lines of a text begin, to tell a person the line and column of a byte.
///
/// A line ends with LF, CR LF or CR; its end belongs to it.
public struct LineIndex: Sendable {
  /// A place as people count: from 1, columns in characters of Unicode (scalars).
  public struct Place: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int

    /// A place from its parts.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private let starts: [Int]
  private let text: [UInt8]
  /// How many characters begin before each block of bytes, so that a column far out on a long line is near at hand.
  private let counts: [Int]
  private static let block = 1_024

  /// The lines of a text.
  public init(_ text: [UInt8]) {
    var starts = [0]
    for (index, byte) in text.enumerated() {
      let isLoneReturn = byte == 0x0D && (index + 1 == text.count || text[index + 1] != 0x0A)
      if byte == 0x0A || isLoneReturn { starts.append(index + 1) }
    }
    self.starts = starts
    self.text = text
    var counts = [0]
    var count = 0
    for (index, byte) in text.enumerated() {
      if byte & 0xC0 != 0x80 { count += 1 }
      if (index + 1) % Self.block == 0 { counts.append(count) }
    }
    self.counts = counts
  }

  /// How many characters begin before an offset.
  private func characters(before offset: Int) -> Int {
    let block = offset / Self.block
    return text[block * Self.block..<offset].reduce(counts[block]) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The line and column of a byte offset.
  public func place(of offset: Int) -> Place {
    let line = lineNumber(of: offset)
    let column = characters(before: min(offset, text.count)) - characters(before: starts[line - 1]) + 1
    return Place(line: line, column: column)
  }

  /// The bytes of a line, counted from 1, without its end.
  public func contents(ofLine line: Int) -> ByteRange {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : text.count
    while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return ByteRange(start, end)
  }

  /// The whole lines that some bytes stand on, their ends included.
  public func lines(of range: ByteRange) -> ByteRange {
    let first = lineNumber(of: range.start)
    let last = lineNumber(of: max(range.start, range.end - 1))
    return ByteRange(starts[first - 1], last < starts.count ? starts[last] : text.count)
  }

  /// The number of the line a byte stands in, from 1.
  public func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
