import LavoirFindings
import LavoirLinting

/// How many findings there are of each severity and certainty.
struct FindingTally {
  private var counts: [Severity: [Certainty: Int]] = [:]

  /// The findings of a report, counted.
  init(_ report: LintReport) {
    for file in report.files {
      for located in file.findings {
        counts[located.finding.severity, default: [:]][located.finding.certainty, default: 0] += 1
      }
    }
  }

  /// The number of a severity and a certainty.
  func count(_ severity: Severity, _ certainty: Certainty) -> Int { counts[severity]?[certainty] ?? 0 }

  /// The number of a severity.
  func count(_ severity: Severity) -> Int { Certainty.allCases.reduce(0) { $0 + count(severity, $1) } }

  /// The number of a certainty.
  func count(_ certainty: Certainty) -> Int { Severity.allCases.reduce(0) { $0 + count($1, certainty) } }
}
