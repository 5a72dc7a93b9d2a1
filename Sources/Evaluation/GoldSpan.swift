import LavoirFindings
import LavoirText

/// A flaw that a person marked in a text, and what should stand there.
public struct GoldSpan: Sendable, Equatable {
  /// Where, in UTF-8 bytes; empty where something is missing.
  public let range: ByteRange
  /// What kind of damage.
  public let category: Category
  /// How bad.
  public let severity: Severity
  /// One good repair, empty to delete; `nil` where none is certain.
  public let suggestion: String?
  /// What an honest program does with it.
  public let treatment: Treatment

  /// What an honest program does with a flaw.
  public enum Treatment: Sendable {
    /// Repair it.
    case fix
    /// Report it and leave it alone.
    case flag
    /// Either: it is defensible as it stands, and never counts.
    case neutral
  }

  /// A span from its parts.
  public init(
    _ range: ByteRange, category: Category, severity: Severity, suggestion: String?, treatment: Treatment = .fix
  ) {
    self.range = range
    self.category = category
    self.severity = severity
    self.suggestion = suggestion
    self.treatment = treatment
  }

  /// Whether a program that changes it without asking goes too far.
  var isBetterLeftAlone: Bool { suggestion == nil || treatment == .flag }
}
