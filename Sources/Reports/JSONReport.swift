import LavoirFindings
import LavoirLinting

/// A run as one JSON object: its findings by file, its problems, and its totals.
public struct JSONReport: Report {
  /// A report that writes keys in alphabetical order.
  public init() {}

  /// The object, with a line end.
  public func bytes(of report: LintReport) -> [UInt8] {
    JSONText().line(
      Run(
        version: report.version,
        files: report.files.map { file in
          File(
            path: file.path,
            findings: file.findings.map { FindingJSON($0, path: file.path, withEdits: true) })
        },
        problems: report.problems.map(Problem.init), totals: Totals(report)))
  }
}

private struct Run: Encodable {
  let version: String
  let files: [File]
  let problems: [Problem]
  let totals: Totals
}

private struct File: Encodable {
  let path: String
  let findings: [FindingJSON]
}

private struct Problem: Encodable {
  let path: String
  let line: Int?
  let message: String

  init(_ problem: LintProblem) {
    path = problem.path
    line = problem.line
    message = problem.message
  }
}

private struct Totals: Encodable {
  let files: Int
  let findings: Int
  let problems: Int
  let severities: [String: Int]
  let certainties: [String: Int]

  init(_ report: LintReport) {
    let tally = FindingTally(report)
    files = report.files.count
    findings = report.count
    problems = report.problems.count
    severities = Severity.allCases.reduce(into: [:]) { $0[$1.rawValue] = tally.count($1) }
    certainties = Certainty.allCases.reduce(into: [:]) { $0[$1.rawValue] = tally.count($1) }
  }
}
