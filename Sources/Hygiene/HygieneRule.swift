import LavoirFindings

/// One kind of damage to characters, and how to see it. Such rules read bytes, before there are words; what they are sure
/// of is repaired before the detectors look.
public protocol HygieneRule: Sendable {
  /// Its name, page and tests.
  static var rule: Rule { get }

  /// The flaws of a text, in any order.
  func findings(in text: RawText) -> [Finding]
}

extension HygieneRule {
  /// The page of this rule.
  public var rule: Rule { Self.rule }
}
