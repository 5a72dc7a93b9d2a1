import LavoirFindings
import LavoirLinting

/// A run as a Code Quality report of GitLab.
public struct GitLabReport: Report {
  /// A report that writes keys in alphabetical order.
  public init() {}

  /// The array, with a line end; what could not be read comes first.
  public func bytes(of report: LintReport) -> [UInt8] {
    var fingerprints = UniqueFingerprints()
    var issues = report.problems.map { problem in
      Issue(problem, fingerprint: fingerprints.next(path: problem.path, content: "problem \(problem.message)"))
    }
    for file in report.files {
      issues += file.findings.map { located in
        Issue(
          located, path: file.path,
          fingerprint: fingerprints.next(path: file.path, content: located.fingerprint.text))
      }
    }
    return JSONText().line(issues)
  }
}

private struct Issue: Encodable {
  let description: String
  let checkName: String
  let fingerprint: String
  let severity: Severity
  let location: Location

  /// GitLab’s levels, in its words.
  enum Severity: String, Encodable {
    case info, minor, major, critical, blocker
  }

  struct Location: Encodable {
    let path: String
    let lines: Lines
  }

  struct Lines: Encodable {
    let begin: Int
    let end: Int
  }

  private enum CodingKeys: String, CodingKey {
    case checkName = "check_name"
    case description, fingerprint, severity, location
  }

  init(_ problem: LintProblem, fingerprint: String) {
    description = problem.message
    checkName = "problem"
    self.fingerprint = fingerprint
    severity = .blocker
    location = Location(path: problem.path, lines: Lines(begin: problem.line ?? 1, end: problem.line ?? 1))
  }

  init(_ located: LocatedFinding, path: String, fingerprint: String) {
    description = located.finding.messageWithRepair
    checkName = located.finding.rule
    self.fingerprint = fingerprint
    severity = Severity(located.finding)
    location = Location(path: path, lines: Lines(begin: located.start.line, end: located.end.line))
  }
}

extension Issue.Severity {
  /// The level of a finding; a guess is for information, however bad it would be if it were right.
  fileprivate init(_ finding: Finding) {
    switch finding.severity {
    case _ where finding.certainty == .guess: self = .info
    case .neutral: self = .info
    case .minor: self = .minor
    case .major: self = .major
    case .critical: self = .critical
    }
  }
}

/// Fingerprints no two of which are alike, for GitLab shows only the first issue of each.
private struct UniqueFingerprints {
  private var uses: [String: Int] = [:]

  /// 32 hexadecimal digits that stay as long as the path and the content do.
  mutating func next(path: String, content: String) -> String {
    let key = "\(path)\n\(content)"
    let use = uses[key, default: 0]
    uses[key] = use + 1
    return Self.digits(use == 0 ? key : "\(key)\n\(use)")
  }

  /// FNV-1a of 128 bits (offset basis and prime of draft-eastlake-fnv).
  private static func digits(_ text: String) -> String {
    let basis: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    let hash = text.utf8.reduce(basis) { ($0 ^ UInt128($1)) &* prime }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
