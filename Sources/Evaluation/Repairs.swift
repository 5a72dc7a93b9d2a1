/// How well the repairs of gold spans that have a suggestion agree with it.
///
/// A suggestion is one good repair among others, so every figure is a floor.
public struct Repairs: Sendable, Equatable {
  /// The spans with a suggestion.
  public var suggestions = 0
  /// Those for which some repair was offered.
  public var attempted = 0
  /// Those that the repairs, carried out, turn into the suggestion to the byte.
  public var exact = 0
  /// Those that they turn into it but for composition, no-break spaces, apostrophes, and spaces about a deletion.
  public var normalised = 0
  /// Those where the suggestion is the first repair.
  public var first = 0
  /// Those where it is among the repairs and their alternatives.
  public var inList = 0
  /// Those repaired as sure, and how many of them rightly (as `normalised`).
  public var sure = Share()
  /// The sure repairs of spans that are better left alone, those without a suggestion included.
  public var unsafe = 0

  /// The two counts together.
  static func + (left: Repairs, right: Repairs) -> Repairs {
    var sum = left
    sum.suggestions += right.suggestions
    sum.attempted += right.attempted
    sum.exact += right.exact
    sum.normalised += right.normalised
    sum.first += right.first
    sum.inList += right.inList
    sum.sure = sum.sure + right.sure
    sum.unsafe += right.unsafe
    return sum
  }
}
