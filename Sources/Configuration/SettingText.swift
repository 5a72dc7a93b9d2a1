import LavoirLinting

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
    }
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map { $0.contains { "*{}[],:#&!|>'\"%@`".contains($0) } ? "\"\($0)\"" : $0 }.joined(separator: ", ")
      + "]"
  }
}
