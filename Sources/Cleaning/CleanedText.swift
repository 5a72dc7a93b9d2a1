import LavoirFindings
import LavoirText

/// A text after cleaning, with all that leads back to the text as received.
public struct CleanedText: Sendable {
  /// The bytes as received.
  public let received: [UInt8]
  /// The bytes after cleaning.
  public let cleaned: [UInt8]
  /// What was changed, in order of place in the bytes as received.
  public let changes: [Change]
  /// What was found and left as it is, in order; places are bytes as received.
  public let remaining: [Finding]

  /// One change and the findings that asked for it.
  public struct Change: Sendable, Equatable {
    /// The change, in bytes as received.
    public let edit: Edit
    /// Why; empty where only the normalization form changed.
    public let findings: [Finding]

    /// The change as one finding; `nil` where only the normalization form changed.
    var finding: Finding? {
      guard var finding = findings.first else { return nil }
      finding.range = edit.range
      finding.evidence = findings.flatMap(\.evidence)
      finding.fix = Fix(
        String(decoding: edit.replacement, as: UTF8.self), alternatives: finding.fix?.alternatives ?? [])
      return finding
    }
  }
}
