/// Where a candidate was seen in a corpus, and how often.
public struct Provenance: Sendable, Equatable {
  /// How often it was seen.
  public var times: Int
  /// In how many documents.
  public var documents: Int
  /// Some of their names, in the order of the corpus.
  public var files: [String]

  /// Where something was seen.
  public init(times: Int, documents: Int, files: [String] = []) {
    self.times = times
    self.documents = documents
    self.files = files
  }
}
