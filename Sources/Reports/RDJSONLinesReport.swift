import LavoirLinting

/// A run as lines of reviewdog’s diagnostic format (rdjsonl), one object a finding.
public struct RDJSONLinesReport: Report {
  /// The bytes of a line that reviewdog reads (Go’s `bufio.MaxScanTokenSize`); at a longer one it stops without a word.
  static let longestLine = 1 << 16

  /// A report that writes keys in alphabetical order.
  public init() {}

  /// The lines; what could not be read comes first.
  public func bytes(of report: LintReport) -> [UInt8] {
    let text = JSONText()
    return report.diagnostics.reduce(into: []) { bytes, diagnostic in
      let line = text.line(diagnostic)
      bytes += line.count < Self.longestLine ? line : text.line(diagnostic.shortened)
    }
  }
}
