import LavoirLinting

/// A run as one object of reviewdog’s diagnostic format (rdjson).
public struct RDJSONReport: Report {
  /// A report that writes keys in alphabetical order.
  public init() {}

  /// The object, with a line end.
  public func bytes(of report: LintReport) -> [UInt8] {
    JSONText().line(Result(diagnostics: report.diagnostics))
  }

  private struct Result: Encodable {
    let source = RDDiagnostic.Source()
    let severity = RDDiagnostic.Severity.warning
    let diagnostics: [RDDiagnostic]
  }
}
