/// What is wrong with a configuration file, and where.
public struct ConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, as it was named, or the option of the command line.
  public let file: String
  /// The line, from 1; 0 on a command line.
  public let line: Int
  /// What is wrong and what to do.
  public let problem: String

  /// `lavoir.yaml:3: unknown key « ignroe »; did you mean « ignore »?`.
  public var description: String { line > 0 ? "\(file):\(line): \(problem)" : "\(file): \(problem)" }
}
