import LavoirFindings

/// The figures of one rule.
public struct RuleScore: Sendable, Equatable {
  /// Its findings that touch gold, of all that count.
  public var findings = Share()
  /// The gold spans it touches, by their category.
  public var goldFound: [Category: Int] = [:]
  /// The categories of its findings that count.
  public var categories: Set<Category> = []
  /// The spans with a suggestion that it repaired as sure, and how many of them came out right.
  public var sure = Share()
  /// Its findings in good French.
  public var falseAlarms = 0
}
