/// Every rule of hygiene, in the order in which they win where two claim the same bytes.
public enum HygieneRules {
  /// All of them.
  public static let all: [any HygieneRule] = []
}
