/// What is wrong with a glossary file, and where.
public struct GlossaryError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public let file: String
  /// The line, from 1; nil when it is the file as a whole.
  public let line: Int?
  /// What is wrong and what to do.
  public let problem: String

  /// An error from its parts.
  public init(file: String, line: Int? = nil, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `glossary/people.yaml:12: the example does not contain the term`.
  public var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(problem)" }
}
