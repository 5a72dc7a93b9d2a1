import LavoirLinting

/// A way to show what a run of `lint` found: one file a format.
public protocol Report: Sendable {
  /// The report, in UTF-8.
  func bytes(of report: LintReport) -> [UInt8]
}
