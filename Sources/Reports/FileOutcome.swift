import LavoirLinting

/// All that is to be said of one file, for formats that go by file.
struct FileOutcome {
  /// The file’s path.
  let path: String
  /// What was found in it, by place.
  let findings: [LocatedFinding]
  /// What kept it from being read or done.
  var problems: [LintProblem]
}

extension LintReport {
  /// The files that were read, then those that could not be, each with its problems.
  var outcomes: [FileOutcome] {
    var outcomes = files.map { FileOutcome(path: $0.path, findings: $0.findings, problems: []) }
    var places = Dictionary(outcomes.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    for problem in problems {
      if let place = places[problem.path] {
        outcomes[place].problems.append(problem)
      } else {
        places[problem.path] = outcomes.count
        outcomes.append(FileOutcome(path: problem.path, findings: [], problems: [problem]))
      }
    }
    return outcomes
  }
}
