import LavoirConfiguration
import LavoirCorpus
import LavoirFormats
import LavoirLinting

/// Which files a run lints, and which of their lines.
struct LintTargets {
  private(set) var targets: [LintTarget] = []
  private var names: Set<String> = []
  /// What could not be found or read.
  private(set) var problems: [LintProblem] = []
  /// The lines that are reported; `nil` for all.
  private(set) var changes: ChangedLines?

  private let paths: ProjectPaths
  private let rules: FileRules

  init(configuration: Configuration, paths: ProjectPaths, repository: GitRepository?) {
    self.paths = paths
    var ignored: Set<String> = []
    if let repository {
      do {
        ignored = try repository.ignored()
      } catch {
        Terminal.complain("\(error); files that git ignores are linted too")
      }
    }
    rules = FileRules(configuration: configuration, paths: paths, ignored: ignored)
  }

  /// The files and folders that were named.
  mutating func add(named inputs: [String], standardInputName: String?) throws {
    let rules = rules
    let filter = FileTree.Filter(
      "file to lint", followsLinks: false, enters: { !rules.leavesOut($0) },
      takes: { rules.takes($0) && !rules.leavesOut($0) })
    let found = Inputs(inputs, taking: filter)
    // A folder in which nothing is to be linted is no problem unless somebody named it.
    let isNamed = inputs != ["."]
    for failure in found.failures where isNamed || !failure.isEmptyFolder { problems.append(LintProblem(failure)) }
    let named = Set(inputs)
    for source in found.sources {
      if source.path == "-" {
        let name = standardInputName ?? "-"
        let bytes = try Self.standardInput()
        targets.append(
          LintTarget(path: "-", name: paths.name(of: name), bytes: bytes, format: FileFormat(path: name) ?? .text))
      } else if !named.contains(source.path) || !rules.isExcluded(source.path) {
        add(source.path, bytes: nil)
      }
    }
  }

  /// The files of a change, and the lines that it touches.
  ///
  /// - Parameters:
  ///   - folder: where the paths of the change begin.
  ///   - inputs: the files and folders that were named; all where there are none.
  ///   - staged: the staged version of a file where it is not the one in the folder.
  mutating func add(
    _ changes: ChangedLines, from folder: String, within inputs: [String],
    staged: (String) throws -> [UInt8]? = { _ in nil }
  ) throws {
    for input in inputs where FilePaths.isFolder(input) == nil || paths.name(of: input).hasPrefix("/") {
      let problem =
        FilePaths.isFolder(input) == nil ? "there is no such file or folder" : "it lies outside the repository"
      problems.append(LintProblem(path: input, message: problem))
    }
    let wanted = inputs.map { paths.name(of: $0) }
    var lines: [String: String] = [:]
    for change in changes.paths {
      let path = FilePaths.relative(FilePaths.joined(folder, change), to: FilePaths.workingDirectory)
      let name = paths.name(of: path)
      guard wanted.isEmpty || wanted.contains(where: { $0 == "." || $0 == name || name.hasPrefix($0 + "/") }) else {
        continue
      }
      guard rules.takes(path), !rules.isExcluded(path) else { continue }
      guard !name.hasPrefix("/") else {
        problems.append(LintProblem(path: path, message: "it lies outside the repository and is left out"))
        continue
      }
      let bytes = try staged(change)
      // A link leads elsewhere; what it leads to is a file of its own.
      guard bytes != nil || FilePaths.isFolder(path) == false && !FilePaths.isLink(path) else {
        if FilePaths.isFolder(path) == nil {
          problems.append(LintProblem(path: path, message: "there is no such file"))
        }
        continue
      }
      lines[change] = name
      add(path, bytes: bytes)
    }
    self.changes = changes.renamed { lines[$0] }
  }

  private mutating func add(_ path: String, bytes: [UInt8]?) {
    let format = FileFormat(path: path) ?? .text
    let name = paths.name(of: path)
    // A file that is named twice is one.
    guard names.insert(name).inserted else { return }
    guard !format.needsValues || !rules.settings(for: path).values.isEmpty else {
      problems.append(
        LintProblem(
          path: path,
          message: "name the values to lint, with --values '/**/title' or « values » in lavoir.yaml"))
      return
    }
    targets.append(LintTarget(path: path, name: name, bytes: bytes, format: format))
  }

  private static func standardInput() throws -> [UInt8] {
    do {
      return try TextFile.read("-")
    } catch {
      throw Failure(error)
    }
  }
}

/// Which files of a project are linted.
private struct FileRules: Sendable {
  private let configuration: Configuration
  private let settings: Settings
  private let paths: ProjectPaths
  private let ignored: Set<String>
  /// The folder that the globs begin in.
  private let folder: String

  init(configuration: Configuration, paths: ProjectPaths, ignored: Set<String>) {
    self.configuration = configuration
    self.paths = paths
    self.ignored = ignored
    settings = configuration.settings
    folder = configuration.folder(in: paths)
  }

  /// Whether a file is of a format that is linted unasked.
  func takes(_ path: String) -> Bool {
    guard let format = FileFormat(path: path) else { return false }
    let inside = paths.name(of: path, from: folder)
    if !settings.include.isEmpty, !settings.include.match(inside) { return false }
    return !format.needsValues || !configuration.settings(for: inside).values.isEmpty
  }

  func isExcluded(_ path: String) -> Bool {
    !settings.exclude.isEmpty && settings.exclude.match(paths.name(of: path, from: folder))
  }

  /// Whether a file or folder is passed over on the way through folders.
  func leavesOut(_ path: String) -> Bool {
    isExcluded(path) || !ignored.isEmpty && ignored.contains(paths.name(of: path))
  }

  func settings(for path: String) -> Settings {
    configuration.settings(for: paths.name(of: path, from: folder))
  }
}

extension LintProblem {
  /// What kept a file from being read or written.
  init(_ error: CorpusError) {
    self.init(path: error.path, line: error.line, message: error.problem)
  }
}

extension Configuration {
  /// The folder that its globs begin in: that of its file, else the root of the project.
  func folder(in paths: ProjectPaths) -> String {
    file.map { FilePaths.real(FilePaths.parent(of: $0.path)) } ?? paths.root
  }
}
