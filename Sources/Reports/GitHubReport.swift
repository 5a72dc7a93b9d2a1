import LavoirLinting

/// A run as workflow commands of GitHub Actions, which shows them as annotations beside the lines.
///
/// GitHub keeps ten annotations of a level for each step: these are the problems and the worst findings; a plain line
/// says how many more there are.
public struct GitHubReport: Report {
  /// How many annotations of a level GitHub keeps.
  static let mostOfALevel = 10

  private let hasSummary: Bool

  /// A report for the log of a step.
  ///
  /// - Parameter hasSummary: whether a summary of the job tells what is left out here.
  public init(hasSummary: Bool = true) {
    self.hasSummary = hasSummary
  }

  /// The commands, one a line, then what was left out.
  public func bytes(of report: LintReport) -> [UInt8] {
    var room = Dictionary(uniqueKeysWithValues: ReportLevel.allCases.map { ($0, Self.mostOfALevel) })
    let problems = report.problems.prefix(Self.mostOfALevel)
    room[.error, default: 0] -= problems.count
    let findings = report.worstFirst.filter { _, located in
      let level = ReportLevel(located.finding)
      guard let left = room[level], left > 0 else { return false }
      room[level] = left - 1
      return true
    }
    var lines = problems.map { WorkflowCommand($0).line }
    lines += findings.map { WorkflowCommand($0.finding, path: $0.path).line }
    lines += rest(problems: report.problems.count - problems.count, findings: report.count - findings.count)
    return lines.flatMap { Array($0.utf8) + [0x0A] }
  }

  /// What was left out, as a line that is no command; no line where all is said.
  private func rest(problems: Int, findings: Int) -> [String] {
    var parts: [String] = []
    if problems > 0 { parts.append("\(Count(problems, "more problem"))") }
    if findings > 0 { parts.append("\(Count(findings, "more finding"))") }
    return parts.isEmpty ? [] : [parts.joined(separator: " and ") + (hasSummary ? ": see the job summary" : "")]
  }
}

/// A command to the runner of GitHub Actions, escaped as actions/toolkit does.
private struct WorkflowCommand {
  /// `::error file=a.txt,line=2::…`, without a line end.
  let line: String

  init(_ problem: LintProblem) {
    var properties = [("file", problem.path)]
    if let line = problem.line { properties.append(("line", "\(line)")) }
    self.init(name: "error", properties: properties + [("title", "could not be read")], message: problem.message)
  }

  /// Columns are told where the finding stays on one line, for GitHub refuses them elsewhere.
  init(_ located: LocatedFinding, path: String) {
    let (start, end) = (located.start, located.end)
    var properties = [("file", path), ("line", "\(start.line)"), ("endLine", "\(end.line)")]
    if start.line == end.line { properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")] }
    properties.append(("title", located.finding.rule))
    self.init(
      name: Self.name(ReportLevel(located.finding)), properties: properties,
      message: located.finding.messageWithRepair)
  }

  private init(name: String, properties: [(String, String)], message: String) {
    let pairs = properties.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Self.escapedProperty($0.1))" }
    line = "::\(name) \(pairs.joined(separator: ","))::\(Self.escaped(message))"
  }

  private static func name(_ level: ReportLevel) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private static func escaped(_ data: String) -> String {
    substituted(data, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func escapedProperty(_ value: String) -> String {
    substituted(value, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func substituted(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.reduce(into: "") { out, scalar in
      if let escape = escapes[scalar] { out += escape } else { out.unicodeScalars.append(scalar) }
    }
  }
}
