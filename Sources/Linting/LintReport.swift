import LavoirFindings

/// What a run of `lint` found, for all formats of reports.
public struct LintReport: Sendable {
  /// The files that were read, in the order in which they were named or found.
  public var files: [FileReport]
  /// What could not be read or done, in the order in which that showed.
  public var problems: [LintProblem]
  /// Every rule that a finding may name.
  public let rules: [Rule]
  /// The version of the program.
  public let version: String

  /// A report from its parts.
  public init(files: [FileReport], problems: [LintProblem] = [], rules: [Rule], version: String) {
    self.files = files
    self.problems = problems
    self.rules = rules
    self.version = version
  }

  /// Every finding with the path of its file, the worst first: by severity, then certainty, path and place.
  public var worstFirst: [(path: String, finding: LocatedFinding)] {
    let all = files.flatMap { file in file.findings.map { (path: file.path, finding: $0) } }
    return all.enumerated().sorted { left, right in
      let (first, second) = (left.element.finding.finding, right.element.finding.finding)
      if first.severity != second.severity { return first.severity > second.severity }
      if first.certainty != second.certainty { return first.certainty > second.certainty }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The number of findings.
  public var count: Int { files.reduce(0) { $0 + $1.findings.count } }
}

/// What was found in one file.
public struct FileReport: Sendable, Equatable {
  /// The file’s path: from the root of the project, or as it was named where a report is for the person who named it.
  public let path: String
  /// The findings to report, by place.
  public var findings: [LocatedFinding]
  /// Whether the file is in UTF-8, so that offsets are those of its bytes.
  public var isUTF8: Bool

  /// A file’s findings.
  public init(path: String, findings: [LocatedFinding], isUTF8: Bool = true) {
    self.path = path
    self.findings = findings
    self.isUTF8 = isUTF8
  }
}

/// Something that kept a file from being read, as one sentence.
public struct LintProblem: Sendable, Equatable {
  /// The file or folder, as it was named.
  public let path: String
  /// The line where it shows, from 1.
  public let line: Int?
  /// What is wrong and what to do, in lowercase.
  public let message: String

  /// A problem from its parts.
  public init(path: String, line: Int? = nil, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  /// `docs/a.po:12: a string is not closed`.
  public var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(message)" }
}
