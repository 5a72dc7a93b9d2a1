import ArgumentParser
import LavoirCleaning
import LavoirConfiguration
import LavoirCorpus
import LavoirFindings
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirLinting

/// One run of `lint`: find the files, lint them, take away what is accepted, repair or report.
struct LintRun {
  /// Which files and lines are linted.
  enum Selection {
    case all
    case since(String)
    case staged
    case patch(String)
  }

  let settings: Settings
  let paths: ProjectPaths
  let session: LintSession
  private let configuration: Configuration
  private let repository: GitRepository?
  private let workers: Int
  /// What was linted, in order.
  private(set) var outcomes: [LintSession.Outcome] = []
  /// What is wrong besides the texts.
  private(set) var problems: [LintProblem] = []
  private(set) var changes: ChangedLines?
  private var baseline: Baseline?
  /// How many repairs were made.
  private(set) var repaired = 0

  init(configuration: Configuration, scope: Cleaner.Scope, cacheFolder: String?, workers: Int?) throws {
    self.configuration = configuration
    self.workers = workers ?? Terminal.cores
    settings = configuration.settings
    repository = GitRepository(around: FilePaths.workingDirectory)
    paths = ProjectPaths(repository: repository)
    session = LintSession(
      configuration: configuration, paths: paths, glossary: try GlossaryOptions.glossary(at: settings.glossaries),
      scope: scope, cacheFolder: cacheFolder)
  }

  // MARK: Find and lint

  private var targets: [LintTarget] = []

  /// Looks up what is to be linted.
  mutating func find(inputs: [String], selection: Selection, stdinPath: String?, readsBaseline: Bool = true) throws {
    var found = LintTargets(configuration: configuration, paths: paths, repository: repository)
    switch selection {
    case .all:
      try found.add(named: inputs.isEmpty ? ["."] : inputs, standardInputName: stdinPath)
    case .since(let reference):
      let repository = try needed(repository)
      try found.add(
        gitChanges { () throws(GitRepository.Failure) in try repository.changes(since: reference) },
        from: repository.root, within: inputs)
    case .staged:
      let repository = try needed(repository)
      let changed = try gitChanges { () throws(GitRepository.Failure) in try repository.changedBehindIndex() }
      try found.add(
        gitChanges { () throws(GitRepository.Failure) in try repository.staged() }, from: repository.root,
        within: inputs
      ) { path in
        guard changed.contains(path) else { return nil }
        return try gitChanges { () throws(GitRepository.Failure) in try repository.stagedBytes(of: path) }
      }
    case .patch(let file):
      try found.add(Self.changes(in: file), from: paths.root, within: inputs)
    }
    (targets, changes) = (found.targets, found.changes)
    for problem in found.problems { note(problem) }
    if readsBaseline, let path = settings.baseline { baseline = try Self.baseline(at: path) }
  }

  private func needed(_ repository: GitRepository?) throws -> GitRepository {
    guard let repository else { throw Failure("there is no git repository here; --since and --staged need one") }
    return repository
  }

  private func gitChanges<Value>(_ work: () throws(GitRepository.Failure) -> Value) throws -> Value {
    do {
      return try work()
    } catch {
      throw Failure(error)
    }
  }

  private static func changes(in file: String) throws -> ChangedLines {
    do {
      let patch = String(decoding: try TextFile.read(file), as: UTF8.self)
      return try PatchReader.changes(in: patch)
    } catch let flaw as PatchReader.Flaw {
      throw Failure("\(file == "-" ? "standard input" : file):\(flaw.line): \(flaw.problem)")
    } catch {
      throw Failure("\(error)")
    }
  }

  /// The baseline in a file that is to be written anew; one of an older version accepts nothing.
  static func knownBaseline(at path: String) throws -> Baseline? {
    do {
      return try Baseline(TextFile.read(path))
    } catch Baseline.Flaw.otherVersion(let version) where version < Baseline.version {
      return nil
    } catch {
      return try baseline(at: path)
    }
  }

  /// The baseline in a file.
  static func baseline(at path: String) throws -> Baseline {
    guard FilePaths.isFolder(path) != nil else {
      throw Failure("\(path): there is no such baseline; lavoir baseline update writes it")
    }
    do {
      return try Baseline(TextFile.read(path))
    } catch Baseline.Flaw.malformed {
      throw Failure("\(path): it is no baseline; take it away, and lavoir baseline update writes one")
    } catch Baseline.Flaw.otherVersion(let version) {
      throw Failure(
        "\(path): a baseline of version \(version), and this program knows version \(Baseline.version): "
          + (version > Baseline.version ? "use the newer program" : "lavoir baseline update writes it anew"))
    } catch {
      throw Failure("\(error)")
    }
  }

  /// Lints the files.
  mutating func lint() {
    outcomes = session.outcomes(of: targets, workers: workers)
    for outcome in outcomes {
      if let problem = outcome.problem { note(problem) }
      if let text = outcome.note { Terminal.complain("\(outcome.target.path): \(text)") }
    }
  }

  private mutating func note(_ problem: LintProblem) {
    problems.append(problem)
    Terminal.complain(problem.description)
  }

  // MARK: What counts

  /// What is reported of the findings.
  struct Counted {
    /// The findings of each file, by its name in the project.
    var files: [FileReport]
    var suppressed = 0
    var accepted = 0
    var stale: [Baseline.Entry] = []
  }

  /// The findings in changed lines that the baseline does not accept.
  func counted(with baseline: Baseline?) -> Counted {
    var counted = Counted(files: [])
    for outcome in outcomes {
      guard let result = outcome.result else { continue }
      let name = outcome.target.name
      counted.suppressed += result.suppressed
      counted.files.append(FileReport(path: name, findings: result.findings, isUTF8: outcome.isUTF8))
    }
    if let baseline {
      let root = paths.root
      let match = BaselineMatch(baseline, counted.files) {
        FilePaths.isFolder(FilePaths.joined(root, $0)) != false
      }
      (counted.files, counted.accepted, counted.stale) = (match.files, match.accepted, match.stale)
    }
    if let changes {
      counted.files = counted.files.map { file in
        var file = file
        file.findings.removeAll { !changes.touch($0, in: file.path) }
        return file
      }
    }
    return counted
  }

  /// The same with the baseline of the run.
  var counted: Counted { counted(with: baseline) }

  /// The status that the program ends with.
  var exitCode: ExitCode {
    if !problems.isEmpty { return .couldNot }
    let fails = counted.files.contains { file in
      let level = session.failLevel(ofFileNamed: file.path)
      return file.findings.contains { level.fails($0.finding.severity) }
    }
    return fails ? .failure : .success
  }

  // MARK: Repair

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
          for: article.document.bytes, rounds: changes == nil ? FileFixer.mostRounds : 1
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
    guard let identity = repair.identity, let bytes = repair.article.reading.bytes(of: repair.result.bytes) else {
      note(
        LintProblem(
          path: repair.target.path,
          message: "the repaired text cannot be written in \(repair.article.reading.encoding.name); it is left alone"))
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

  /// Standard input, repaired, on standard output.
  mutating func repairStandardInput(atLeast level: Certainty) throws {
    guard let outcome = outcomes.first, let bytes = outcome.target.bytes, outcome.problem == nil else { throw exitCode }
    let repaired = repairs(atLeast: level).first
    try Terminal.write(repaired?.result.bytes ?? session.read(outcome.target).document.bytes)
    if repaired?.result.bytes.elementsEqual(bytes) ?? false { throw ExitCode.failure }
    if !problems.isEmpty { throw ExitCode.couldNot }
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
      let path = FilePaths.relative(repair.target.path, to: FilePaths.workingDirectory)
      try Terminal.write(PatchWriter.patch(of: path, from: before, to: after))
      hasPatches = true
    }
    if !problems.isEmpty { throw ExitCode.couldNot }
    if hasPatches { throw ExitCode.failure }
  }
}
