/// A half-open stretch of UTF-8 bytes, `start` included and `end` not.
@frozen
public struct ByteRange: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset behind the last byte; never below ``start``.
  public let end: Int

  /// The range from `start` to `end`; an `end` before `start` makes it empty.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes.
  @inlinable
  public var count: Int { end - start }

  /// Whether it holds no byte: the place of an insertion.
  @inlinable
  public var isEmpty: Bool { start == end }

  /// The same bytes as Swift's own range, to subscript an array with.
  @inlinable
  public var indices: Range<Int> { start..<end }

  /// Whether the two share a byte, or one is an insertion strictly inside the other.
  @inlinable
  public func overlaps(_ other: ByteRange) -> Bool {
    start < other.end && other.start < end
  }

  /// Whether every byte of `other` lies in this range.
  @inlinable
  public func contains(_ other: ByteRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// The smallest range that holds both.
  @inlinable
  public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }

  /// Ordered by start, then by end.
  @inlinable
  public static func < (left: ByteRange, right: ByteRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
