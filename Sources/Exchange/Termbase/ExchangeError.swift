/// Why a file is refused: every reason, with its line.
public struct ExchangeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// One thing that is wrong.
  public struct Flaw: Sendable, Equatable, CustomStringConvertible {
    /// The line, from 1; `nil` where it is the file as a whole.
    public let line: Int?
    /// What is wrong and what to do.
    public let problem: String

    /// A flaw.
    public init(line: Int?, _ problem: String) {
      self.line = line
      self.problem = problem
    }

    /// `12: <term> must come first in <termSec>`.
    public var description: String { line.map { "\($0): \(problem)" } ?? problem }
  }

  /// The reasons, in the order of the file.
  public let flaws: [Flaw]

  /// A refusal for some reasons.
  public init(_ flaws: [Flaw]) {
    self.flaws = flaws
  }

  /// The reasons, one a line.
  public var description: String { flaws.map(\.description).joined(separator: "\n") }
}

/// A collection as read from a file, and what the file says beyond it.
public struct TermbaseReading: Sendable, Equatable {
  /// The collection.
  public var termbase: Termbase
  /// What was left out.
  public var losses: [Loss]

  /// A reading.
  public init(_ termbase: Termbase, losses: [Loss] = []) {
    self.termbase = termbase
    self.losses = losses
  }
}

/// A file as written, and what it could not hold.
public struct ExchangeText: Sendable, Equatable {
  /// The text of the file.
  public var text: String
  /// What was left out.
  public var losses: [Loss]

  /// A file’s text.
  public init(_ text: String, losses: [Loss] = []) {
    self.text = text
    self.losses = losses
  }
}
