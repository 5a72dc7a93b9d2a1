/// One change to a text: the bytes in `range` become `replacement`.
public struct Edit: Hashable, Sendable {
  /// What is replaced, in bytes of the text before the change; empty for an insertion.
  public let range: ByteRange
  /// The UTF-8 bytes that stand there afterwards; empty for a deletion.
  public let replacement: [UInt8]

  /// An edit from bytes.
  public init(_ range: ByteRange, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// An edit from a string.
  public init(_ range: ByteRange, _ replacement: String) {
    self.init(range, Array(replacement.utf8))
  }

  /// How many bytes longer (or, below zero, shorter) the text becomes.
  public var growth: Int { replacement.count - range.count }
}
