import LavoirDetectors
import LavoirFindings
import LavoirHygiene

/// Every rule of the program: those of hygiene, which read bytes, and those of the detectors, which read words.
public enum RuleList {
  /// All of them.
  public static let all: [Rule] =
    [UndecodableBytes.rule] + HygieneRules.all.map(\.rule)
    + (DetectorList.all + DetectorList.conforming).map(\.rule)

  /// The rule with this id.
  public static func rule(id: String) -> Rule? {
    all.first { $0.id == id }
  }
}
