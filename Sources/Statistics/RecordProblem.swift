/// A record of a corpus file that could not be read or done.
public struct RecordProblem: Sendable, Codable, Equatable {
  /// The path of the file, as the run names it.
  public let file: String
  /// The line on which the record begins, from 1; `nil` where it has none.
  public let line: Int?
  /// What is wrong and what to do, in one sentence.
  public let message: String

  /// A problem from its parts.
  public init(file: String, line: Int?, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }
}

/// How many records had problems, and the first of them.
public struct ProblemList: Sendable, Codable, Equatable {
  /// How many there were.
  public private(set) var count = 0
  /// The first of them, in the order of the corpus.
  public private(set) var first: [RecordProblem] = []
  /// More are only counted.
  static let mostListed = 200

  mutating func add(_ problem: RecordProblem) {
    count += 1
    if first.count < Self.mostListed { first.append(problem) }
  }

  mutating func merge(_ other: ProblemList) {
    count += other.count
    first += other.first.prefix(Self.mostListed - first.count)
  }
}
