import LavoirFindings
import LavoirLinting

/// Findings as JSON lines, one object a finding; offsets are UTF-8 bytes of the file’s text.
public struct JSONLinesReport: Report {
  /// A report that writes keys in alphabetical order.
  public init() {}

  /// The lines for every finding, file after file.
  public func bytes(of report: LintReport) -> [UInt8] {
    let text = JSONText()
    return report.files.reduce(into: []) { bytes, file in
      for finding in file.findings { bytes += text.line(FindingJSON(finding, path: file.path)) }
    }
  }

  /// The lines for the findings of one file whose lines and columns are not known.
  public func lines(for findings: [Finding], path: String) -> [UInt8] {
    let text = JSONText()
    return findings.reduce(into: []) { $0 += text.line(FindingJSON($1, path: path)) }
  }
}
