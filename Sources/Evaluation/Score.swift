/// The figures of one category of damage.
public struct Score: Sendable, Equatable {
  /// Findings of this category that touch gold of any, and gold of this category touched by findings of any.
  public var detection = Detection()
  /// The same where the categories agree.
  public var sameCategory = Detection()
  /// The repairs of gold of this category.
  public var repairs = Repairs()

  /// Whether there is neither gold nor a finding of the category.
  public var isEmpty: Bool { detection.gold.whole == 0 && detection.findings.whole == 0 }

  /// The two counts together.
  static func + (left: Score, right: Score) -> Score {
    Score(
      detection: left.detection + right.detection, sameCategory: left.sameCategory + right.sameCategory,
      repairs: left.repairs + right.repairs)
  }
}
