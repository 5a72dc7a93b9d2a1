import LavoirFindings

/// The three levels that tools of continuous integration know, in the words of SARIF; the worst is the first.
enum ReportLevel: String, CaseIterable, Sendable {
  /// The sense suffers.
  case error
  /// It is seen, and understood all the same.
  case warning
  /// Worth a look.
  case note

  /// The level of a rule that finds flaws as bad as this.
  init(_ severity: Severity) {
    switch severity {
    case .critical, .major: self = .error
    case .minor: self = .warning
    case .neutral: self = .note
    }
  }

  /// The level of a finding; a guess is a note, however bad it would be if it were right.
  init(_ finding: Finding) {
    self = finding.certainty == .guess ? .note : ReportLevel(finding.severity)
  }
}
