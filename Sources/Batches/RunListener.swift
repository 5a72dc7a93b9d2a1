/// Who is told how a run goes.
public protocol RunListener: Sendable {
  /// What a person should know, in one sentence.
  func tell(_ sentence: String)
  /// A batch was written.
  func didWrite(_ progress: RunProgress)
  /// Whether a checkpoint is to be written now.
  var isCheckpointDue: Bool { get }
  /// A checkpoint was written.
  func didWriteCheckpoint()
}

/// How far a run is.
public struct RunProgress: Sendable {
  /// The documents that were read.
  public let documents: Int
  /// The bytes of their texts.
  public let bytes: Int
  /// How much of the corpus was read, in bytes as they are on disk.
  public let bytesRead: Int
  /// How large it is; 0 where nobody knows.
  public let total: Int
}
