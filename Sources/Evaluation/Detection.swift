/// How well findings and gold cover each other.
public struct Detection: Sendable, Equatable {
  /// The findings that meet gold, of all that count.
  public var findings: Share
  /// The gold that meets findings, of all.
  public var gold: Share

  /// The cover of some findings over some gold; at first of none.
  public init(findings: Share = Share(), gold: Share = Share()) {
    self.findings = findings
    self.gold = gold
  }

  /// How much of what was found is gold.
  public var precision: Double { findings.ratio }

  /// How much of the gold was found.
  public var recall: Double { gold.ratio }

  /// The F-measure that weighs precision twice as much as recall (van Rijsbergen, β = 0.5).
  public var f05: Double {
    precision + recall == 0 ? 0 : 1.25 * precision * recall / (0.25 * precision + recall)
  }

  /// The two counts together.
  static func + (left: Detection, right: Detection) -> Detection {
    Detection(findings: left.findings + right.findings, gold: left.gold + right.gold)
  }
}
