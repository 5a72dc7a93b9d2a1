/// A repair: what the finding's range becomes, and what else it might.
public struct Fix: Sendable, Equatable {
  /// The best replacement of the whole range; empty deletes it.
  public var replacement: String
  /// Other candidates, best first.
  public var alternatives: [String]

  /// A repair, with other candidates if there are any.
  public init(_ replacement: String, alternatives: [String] = []) {
    self.replacement = replacement
    self.alternatives = alternatives
  }
}
