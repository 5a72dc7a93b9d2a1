import LavoirRecords

/// Records of a file that follow one another, to be worked on together.
public struct RecordBatch: Sendable {
  /// Their bytes as they stand in the decompressed file.
  public let bytes: [UInt8]
  /// Where each record ends in them.
  public let ends: [Int]
  /// Where the first stands in the decompressed file, in bytes.
  public let offset: Int
  /// The line that it begins on, from 1.
  public let line: Int
  /// What the bytes are.
  public let content: Content

  /// What the bytes of a batch are.
  public enum Content: Sendable, Equatable {
    /// Whole records.
    case records
    /// A piece of one record that is too long to be held in memory; ``ends`` is empty. To be written as it is.
    case pieceOfLongRecord(isLast: Bool)
  }

  /// Where what follows stands in the decompressed file.
  public var end: Int { offset + bytes.count }

  /// The bytes of a record, by its number in the batch from 0.
  public func record(_ index: Int) -> [UInt8] {
    Array(bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
  }
}
