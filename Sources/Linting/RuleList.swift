import LavoirDetectors
import LavoirFindings
import LavoirHygiene

/// Every rule of the program: those of hygiene, which read bytes, those of the detectors, which read words, and those of
/// suppressions, which read comments.
public enum RuleList {
  /// All of them.
  public static let all: [Rule] =
    [UndecodableBytes.rule] + HygieneRules.all.map(\.rule)
    + (DetectorList.all + DetectorList.conforming).map(\.rule) + SuppressionRules.all

  /// The rule with this id.
  public static func rule(id: String) -> Rule? {
    byID[id]
  }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}
