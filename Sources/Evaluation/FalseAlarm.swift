import LavoirFindings

/// A finding where there is nothing wrong, with the text to show it in.
public struct FalseAlarm: Sendable {
  /// The path or name of the text.
  public let name: String
  /// The text.
  public let bytes: [UInt8]
  /// What was found.
  public let finding: Finding
}
