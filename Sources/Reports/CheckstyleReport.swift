import LavoirLinting
import LavoirXMLText

/// A run as the XML of Checkstyle 4.3, which most tools of code quality read.
public struct CheckstyleReport: Report {
  /// A report of all files, also of those without findings.
  public init() {}

  /// The document.
  public func bytes(of report: LintReport) -> [UInt8] {
    var out = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8)
    for outcome in report.outcomes {
      out += "  <file\(XMLText.attributes(["name": outcome.path]))>\n".utf8
      for problem in outcome.problems { out += Self.error(problem).utf8 }
      for located in outcome.findings { out += Self.error(located).utf8 }
      out += "  </file>\n".utf8
    }
    return out + "</checkstyle>\n".utf8
  }

  private static func error(_ problem: LintProblem) -> String {
    let attributes = XMLText.attributes([
      "line": "\(problem.line ?? 1)", "severity": "error", "message": problem.message, "source": "lavoir.problem",
    ])
    return "    <error\(attributes)/>\n"
  }

  private static func error(_ located: LocatedFinding) -> String {
    let attributes = XMLText.attributes([
      "line": "\(located.start.line)", "column": "\(located.start.column)",
      "severity": severity(ReportLevel(located.finding)), "message": located.finding.messageWithRepair,
      "source": "lavoir.\(located.finding.rule)",
    ])
    return "    <error\(attributes)/>\n"
  }

  private static func severity(_ level: ReportLevel) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .note: "info"
    }
  }
}
