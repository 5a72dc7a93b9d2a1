import ArgumentParser
import LavoirCorpus
import LavoirFindings
import LavoirLinting

/// What a run repairs: in the files, as a patch, or from standard input to standard output.
extension LintRun {
  /// A file and what it becomes.
  struct Repair {
    let target: LintTarget
    let article: Article
    let identity: FileIdentity?
    let result: FileFixer.Result
  }

  /// What the files become; those that cannot be repaired are told.
  mutating func repairs(atLeast level: Certainty) -> [Repair] {
    let wanted = Dictionary(counted.files.map { ($0.path, $0.findings) }) { first, _ in first }
    var repairs: [Repair] = []
    for outcome in outcomes {
      let findings = wanted[outcome.target.name, default: []]
      guard findings.contains(where: { !$0.edits.isEmpty && $0.finding.certainty >= level }) else { continue }
      // What the baseline accepts stays as it is.
      let all = outcome.result?.findings ?? []
      let kept = baseline == nil ? [] : Set(all.map(\.fingerprint)).subtracting(findings.map(\.fingerprint))
      let (lines, name) = (changes, outcome.target.name)
      do {
        let identity = FileIdentity(of: outcome.target.path)
        let article = try session.read(outcome.target)
        let result = try session.fixer(for: outcome.target, atLeast: level).result(
          // Lines move with each round, and so do the words around what is accepted.
          for: article.document.bytes, rounds: changes == nil && baseline == nil ? FileFixer.mostRounds : 1
        ) { found in
          !kept.contains(found.fingerprint) && lines?.touch(found, in: name) ?? true
        }
        guard !result.made.isEmpty else { continue }
        repairs.append(Repair(target: outcome.target, article: article, identity: identity, result: result))
      } catch let error as CorpusError {
        note(LintProblem(error))
      } catch {
        note(LintProblem(path: outcome.target.path, message: "\(error)"))
      }
    }
    return repairs
  }

  /// Repairs the files in their places, and lints those again.
  mutating func repair(atLeast level: Certainty) {
    var changed: [String: Int] = [:]
    for repair in repairs(atLeast: level) {
      if write(repair) { changed[repair.target.name] = repair.result.made.count }
    }
    guard !changed.isEmpty else { return }
    repaired += changed.values.reduce(0, +)
    let again = outcomes.filter { changed[$0.target.name] != nil }.map(\.target)
    let fresh = Dictionary(
      session.outcomes(of: again, workers: workers).map { ($0.target.name, $0) },
      uniquingKeysWith: { first, _ in first })
    outcomes = outcomes.map { fresh[$0.target.name] ?? $0 }
  }

  /// Writes a repaired file in its place; whether it could be written.
  mutating func write(_ repair: Repair) -> Bool {
    guard let identity = repair.identity else { return false }
    guard let bytes = repair.article.reading.bytes(of: repair.result.bytes) else {
      note(Self.notWritable(repair))
      return false
    }
    do {
      try TextFile.replace(repair.target.path, with: bytes, ifStill: identity)
      return true
    } catch {
      note(LintProblem(error))
      return false
    }
  }

  private static func notWritable(_ repair: Repair) -> LintProblem {
    LintProblem(
      path: repair.target.path,
      message: "the repaired text cannot be written in \(repair.article.reading.encoding.name); it is left alone")
  }

  /// Standard input, repaired, on standard output; the status is that of what is left.
  mutating func repairStandardInput(atLeast level: Certainty) throws {
    guard let outcome = outcomes.first, let received = outcome.target.bytes, outcome.problem == nil else {
      throw exitCode
    }
    guard let repair = repairs(atLeast: level).first else {
      try Terminal.write(received)
      throw exitCode
    }
    guard let bytes = repair.article.reading.bytes(of: repair.result.bytes) else {
      note(Self.notWritable(repair))
      throw exitCode
    }
    try Terminal.write(bytes)
    let target = LintTarget(path: "-", name: outcome.target.name, bytes: bytes, format: outcome.target.format)
    outcomes = session.outcomes(of: [target], workers: 1)
    throw exitCode
  }

  /// The repairs as a patch on standard output; status 1 where there are some.
  mutating func showPatches(atLeast level: Certainty) throws {
    var hasPatches = false
    for repair in repairs(atLeast: level) {
      guard repair.article.reading.encoding.isUTF8 else {
        note(
          LintProblem(
            path: repair.target.path,
            message: "a patch needs UTF-8, and the file is in \(repair.article.reading.encoding.name); use --fix"))
        continue
      }
      let before = repair.article.reading.bytes(of: repair.article.document.bytes) ?? []
      let after = repair.article.reading.bytes(of: repair.result.bytes) ?? []
      let file = repair.target.path == "-" ? FilePaths.joined(paths.root, repair.target.name) : repair.target.path
      let path = paths.name(of: file, from: FilePaths.workingDirectory)
      guard !path.hasPrefix("/") else {
        note(
          LintProblem(
            path: repair.target.path,
            message: "a patch cannot name what lies outside the folder that lavoir runs in; run it above the file"))
        continue
      }
      try Terminal.write(PatchWriter.patch(of: path, from: before, to: after))
      hasPatches = true
    }
    if !problems.isEmpty { throw ExitCode.couldNot }
    if hasPatches { throw ExitCode.failure }
  }
}
