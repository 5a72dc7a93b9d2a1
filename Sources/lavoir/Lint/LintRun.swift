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
  let workers: Int
  /// What was linted, in order.
  var outcomes: [LintSession.Outcome] = []
  /// What is wrong besides the texts.
  private(set) var problems: [LintProblem] = []
  private(set) var changes: ChangedLines?
  private(set) var baseline: Baseline?
  /// How many repairs were made.
  var repaired = 0

  init(
    configuration: Configuration, scope: Cleaner.Scope, cacheFolder: String?,
    glossaryCacheFolder: String? = FindingsCache.standardFolder, workers: Int?
  ) throws {
    self.configuration = configuration
    self.workers = workers ?? Terminal.cores
    settings = configuration.settings
    repository = GitRepository(around: FilePaths.workingDirectory)
    paths = ProjectPaths(repository: repository)
    let key = CacheKey.base(configuration: configuration, scope: scope)
    let glossary = try GlossaryLoading.glossary(at: settings.glossaries, cacheFolder: glossaryCacheFolder)
    GlossaryLoading.tell(unknownIn: settings.selection(on: Terminal.today), of: glossary)
    session = LintSession(
      configuration: configuration, paths: paths, glossary: glossary,
      scope: scope, cacheFolder: key == nil ? nil : cacheFolder, cacheKey: key ?? "")
  }

  // MARK: Find and lint

  private var targets: [LintTarget] = []
  /// The folders that are looked through, by their names in the project.
  private var folders: [String] = []

  /// Looks up what is to be linted.
  mutating func find(inputs: [String], selection: Selection, stdinPath: String?, readsBaseline: Bool = true) throws {
    var found = LintTargets(configuration: configuration, paths: paths, repository: repository)
    switch selection {
    case .all:
      folders = (inputs.isEmpty ? ["."] : inputs).map { paths.name(of: $0) }
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
    if readsBaseline, let path = settings.baseline { baseline = try BaselineFile.read(path) }
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

  /// Lints the files.
  mutating func lint() {
    outcomes = session.outcomes(of: targets, workers: workers)
    for outcome in outcomes {
      if let problem = outcome.problem { note(problem) }
      if let text = outcome.note { Terminal.complain("\(outcome.target.path): \(text)") }
    }
  }

  mutating func note(_ problem: LintProblem) {
    problems.append(problem)
    Terminal.complain(problem.description)
  }

  // MARK: What counts

  /// Whether a path lies in a folder that the run looked through, so that a file that is not there is gone.
  private func covers(_ path: String) -> Bool {
    folders.contains { $0 == "." || path.hasPrefix($0 + "/") }
  }

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
      let unread = Set(outcomes.filter { $0.problem != nil }.map(\.target.name))
      let read = counted.files.filter { !unread.contains($0.path) }
      let match = BaselineMatch(baseline, read, judges: !configuration.isNarrowed) {
        covers($0) && !unread.contains($0) && FilePaths.isFolder(FilePaths.joined(root, $0)) != false
      }
      counted.files.removeAll { !unread.contains($0.path) }
      (counted.files, counted.accepted, counted.stale) = (match.files + counted.files, match.accepted, match.stale)
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
}
