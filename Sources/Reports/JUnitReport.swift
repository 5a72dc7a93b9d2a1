import LavoirLinting
import LavoirXMLText

/// A run as the XML of JUnit: a suite a file, and in it a failure for each finding.
public struct JUnitReport: Report {
  /// A report of all files; one without findings is a case that passed.
  public init() {}

  /// The document.
  public func bytes(of report: LintReport) -> [UInt8] {
    let suites = report.outcomes.map(Suite.init)
    let total = suites.reduce(Tally()) { $0 + $1.tally }
    var out = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    out += "<testsuites\(total.attributes(name: "lavoir"))>\n".utf8
    for suite in suites { suite.write(to: &out) }
    return out + "</testsuites>\n".utf8
  }
}

/// How many cases there are, and how many of them fail or could not be run.
private struct Tally {
  var tests = 0
  var failures = 0
  var errors = 0

  static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      tests: left.tests + right.tests, failures: left.failures + right.failures, errors: left.errors + right.errors)
  }

  func attributes(name: String) -> String {
    XMLText.attributes([
      "name": name, "tests": "\(tests)", "failures": "\(failures)", "errors": "\(errors)", "skipped": "0", "time": "0",
    ])
  }
}

/// The cases of one file.
private struct Suite {
  let outcome: FileOutcome

  var tally: Tally {
    let (failures, errors) = (outcome.findings.count, outcome.problems.count)
    return Tally(tests: max(failures + errors, 1), failures: failures, errors: errors)
  }

  func write(to out: inout [UInt8]) {
    out += "  <testsuite\(tally.attributes(name: outcome.path))>\n".utf8
    for problem in outcome.problems { out += text(of: problem).utf8 }
    for located in outcome.findings { out += text(of: located).utf8 }
    if outcome.problems.isEmpty, outcome.findings.isEmpty { out += element(name: "nothing found", content: nil).utf8 }
    out += "  </testsuite>\n".utf8
  }

  private func text(of problem: LintProblem) -> String {
    let attributes = XMLText.attributes(["type": "problem", "message": problem.message])
    return element(
      name: problem.line.map { "problem at line \($0)" } ?? "problem",
      content: "<error\(attributes)>\(XMLText.content(problem.description))</error>")
  }

  private func text(of located: LocatedFinding) -> String {
    let (finding, start) = (located.finding, located.start)
    let attributes = XMLText.attributes(["type": finding.severity.rawValue, "message": finding.message])
    let page = TextReport(hasColour: false).text(for: located, path: outcome.path)
    return element(
      name: "\(finding.rule) at \(start.line):\(start.column)",
      content: "<failure\(attributes)>\(XMLText.content(page))</failure>")
  }

  private func element(name: String, content: String?) -> String {
    let attributes = XMLText.attributes(["name": name, "classname": outcome.path, "file": outcome.path, "time": "0"])
    let head = "    <testcase\(attributes)"
    return content.map { "\(head)>\n      \($0)\n    </testcase>\n" } ?? "\(head)/>\n"
  }
}
