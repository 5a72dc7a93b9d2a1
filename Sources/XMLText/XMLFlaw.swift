/// Why a text is no XML that is read here, and where.
public struct XMLFlaw: Error, Equatable, Sendable {
  /// Where that shows, in bytes of the text.
  public let offset: Int
  /// What is wrong and what to do, in lowercase.
  public let problem: String

  /// A flaw at an offset.
  public init(at offset: Int, _ problem: String) {
    self.offset = offset
    self.problem = problem
  }
}
