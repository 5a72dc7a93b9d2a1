/// How sure the program is of a finding and its repair.
public enum Certainty: String, Sendable, CaseIterable, Codable, Comparable {
  /// Only shown.
  case guess
  /// Carried out on request.
  case likely
  /// Carried out by `clean`.
  case sure

  /// From guess to sure.
  public static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .guess: 0
    case .likely: 1
    case .sure: 2
    }
  }
}
