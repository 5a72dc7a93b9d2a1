/// What keeps a file from being read in its format.
public struct FormatError: Error, Equatable, Sendable {
  /// Where that shows, in bytes of the file.
  public let offset: Int
  /// What is wrong and what to do, in lowercase.
  public let problem: String

  /// An error at an offset.
  public init(at offset: Int, _ problem: String) {
    self.offset = offset
    self.problem = problem
  }
}
