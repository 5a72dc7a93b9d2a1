/// How much a flaw harms the reader (MQM's levels).
public enum Severity: String, Sendable, CaseIterable, Codable, Comparable {
  /// Worth a look, no harm.
  case neutral
  /// Seen, and understood all the same.
  case minor
  /// The reader stumbles or is misled.
  case major
  /// The sense is lost.
  case critical

  /// MQM's severity multiplier in its linear model.
  public var penalty: Int {
    switch self {
    case .neutral: 0
    case .minor: 1
    case .major: 5
    case .critical: 25
    }
  }

  /// From neutral to critical.
  public static func < (left: Severity, right: Severity) -> Bool { left.penalty < right.penalty }
}
