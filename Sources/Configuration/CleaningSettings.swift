import LavoirDetectors
import LavoirFindings
import LavoirScreening

/// How a corpus is cleaned: the block `clean` of `lavoir.yaml`.
public struct CleaningSettings: Sendable, Equatable {
  /// What is done to its documents, and what is told of them.
  public var steps = Set(CleaningStep.allCases)
  /// Which of them are kept. That the language is told is a step.
  public var screening = ScreeningRules()

  /// The settings that hold where nobody said otherwise.
  public init() {}

  /// The ids of the detectors that are not run, for a step that makes their repairs is left out.
  public var excludedDetectors: Set<String> {
    let excluded = (DetectorList.all + DetectorList.conforming).map(\.rule).filter {
      !steps.contains(CleaningStep(repairing: $0.category))
    }
    return Set(excluded.map(\.id))
  }

  /// Whether any detector is run.
  public var runsDetectors: Bool { !steps.isDisjoint(with: [.boilerplate, .correction, .repetition]) }
}
