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
    var counts = [0]
    text.withUnsafeBufferPointer { bytes in
      var at = bytes.next(0x0A, or: 0x0D, from: 0)
      while at < bytes.count {
        let isLoneReturn = bytes[at] == 0x0D && (at + 1 == bytes.count || bytes[at + 1] != 0x0A)
        if bytes[at] == 0x0A || isLoneReturn { starts.append(at + 1) }
        at = bytes.next(0x0A, or: 0x0D, from: at + 1)
      }
      var count = 0
      for start in stride(from: 0, through: bytes.count - Self.block, by: Self.block) {
        count += bytes.characters(in: start..<start + Self.block)
        counts.append(count)
      }
    }
    self.starts = starts
    self.text = text
    self.counts = counts
  }

  /// How many characters begin before an offset.
  private func characters(before offset: Int) -> Int {
    let block = offset / Self.block
    return counts[block] + text.withUnsafeBufferPointer { $0.characters(in: block * Self.block..<offset) }
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
