/// How many documents a run keeps as examples for its report, and how much of each.
///
/// The defaults give a page of some megabytes for any corpus.
public struct SampleLimits: Sendable, Codable, Equatable {
  /// How many documents of all that have a finding.
  public var general = 100
  /// How many documents for each detector that found something in them.
  public var perDetector = 4
  /// How many documents for each reason to drop one.
  public var perDropReason = 10
  /// How many of the worst documents.
  public var worst = 50
  /// How many bytes of a text are kept; of a longer one, what is around its findings.
  public var documentBytes = 32_768
  /// How many findings of a document are kept.
  public var marksPerDocument = 1_000
  /// The most bytes of documents that a run writes down for its report.
  public var totalBytes = 64 << 20

  /// The defaults.
  public init() {}
}
