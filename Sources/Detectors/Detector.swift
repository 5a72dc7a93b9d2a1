import LavoirFindings

/// One kind of damage, and how to see it. A detector looks; it never touches.
public protocol Detector: Sendable {
  /// Its name, page and tests.
  static var rule: Rule { get }

  /// The flaws of a text, in any order.
  func findings(in text: AnalyzedText) -> [Finding]
}

extension Detector {
  /// The page of this detector.
  public var rule: Rule { Self.rule }
}
