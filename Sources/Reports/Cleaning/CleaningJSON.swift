/// A run of `clean` as one JSON object, from which its statistics can be read again.
public struct CleaningJSON {
  /// A report that writes keys in alphabetical order.
  public init() {}

  /// The object, with a line end.
  public func bytes(of report: CleaningReport) -> [UInt8] { JSONText().line(report) }
}
