import LavoirLinting
import LavoirScreening

extension Settings {
  /// The value of a setting as YAML would have it.
  public func text(of key: SettingKey) -> String {
    switch key {
    case .include: Self.list(include.map(\.pattern))
    case .exclude: Self.list(exclude.map(\.pattern))
    case .select: Self.list(rules.select.map(\.name))
    case .ignore: Self.list(rules.ignore.map(\.name))
    case .severity:
      "{"
        + rules.severity.map { "\($0.key.name): \($0.value.rawValue)" }.sorted().joined(separator: ", ") + "}"
    case .certainty: rules.certainty.rawValue
    case .failLevel:
      switch failLevel {
      case .severity(let severity): severity.rawValue
      case .never: "never"
      }
    case .typographyLevel: typographyLevel.rawValue
    case .profile: profile.rawValue
    case .noBreak: noBreak.rawValue
    case .glossaries: Self.list(glossaries)
    case .domains: Self.list(domains)
    case .switchedOff: Self.list(switchedOff)
    case .values: Self.list(values.map(\.pattern))
    case .reason: requiresReason ? "required" : "optional"
    case .baseline: baseline ?? "none"
    case .encoding: encoding?.name ?? "found out"
    case .cleanSteps: Self.list(CleaningStep.allCases.filter(cleaning.steps.contains).map(\.rawValue))
    case .duplicates: cleaning.screening.duplicates.rawValue
    case .similarity: "\(cleaning.screening.similarity)"
    case .shingle: "\(cleaning.screening.shingle)"
    case .languages: Self.list(cleaning.screening.languages)
    case .leastQuality: "\(cleaning.screening.leastQuality)"
    case .leastQualityReceived: "\(cleaning.screening.leastQualityReceived)"
    case .fewestWords: "\(cleaning.screening.fewestWords)"
    case .mostWords: "\(cleaning.screening.mostWords ?? 0)"
    case .repetition: Self.limits(cleaning.screening.repetition)
    }
  }

  private static func limits(_ limits: [RepetitionMeasure: Double]) -> String {
    let pairs = RepetitionMeasure.allCases.compactMap { measure in limits[measure].map { "\(measure.rawValue): \($0)" }
    }
    return "{" + pairs.joined(separator: ", ") + "}"
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map { $0.contains { "*{}[],:#&!|>'\"%@`".contains($0) } ? "\"\($0)\"" : $0 }.joined(separator: ", ")
      + "]"
  }
}
