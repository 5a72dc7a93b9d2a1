/// The texts that a command was given: files, those below folders that a filter takes, standard input.
public struct Inputs: Sendable {
  /// One text to read.
  public struct Source: Sendable, Equatable {
    /// Where it is read from; `-` is standard input.
    public let path: String
    /// Its name in an output folder, with the folders between it and the input.
    public let name: String
  }

  /// What is to be read, in order.
  public private(set) var sources: [Source] = []
  /// What was named and cannot be read.
  public private(set) var failures: [CorpusError] = []
  /// The folders that were named.
  private var folders: [String] = []

  private let filter: FileTree.Filter

  /// Looks up what was named on the command line.
  ///
  /// - Parameter filter: which files below folders are taken.
  public init(_ paths: [String], taking filter: FileTree.Filter = .articles) {
    self.filter = filter
    for path in paths { add(path) }
  }

  private mutating func add(_ path: String) {
    if path == "-" {
      sources.append(Source(path: "-", name: "stdin.txt"))
    } else if let isFolder = FilePaths.isFolder(path) {
      guard isFolder else { return sources.append(Source(path: path, name: FilePaths.name(of: path))) }
      folders.append(path)
      let tree = FileTree(below: path, filter: filter)
      failures += tree.failures
      if tree.files.isEmpty, tree.failures.isEmpty {
        var failure = CorpusError(path, "there is no \(filter.description) in this folder")
        failure.isEmptyFolder = true
        failures.append(failure)
      }
      sources += tree.files.map { file in
        let name = path == "." ? file : String(file.dropFirst(path.count).drop { $0 == "/" })
        return Source(path: file, name: name)
      }
    } else {
      failures.append(
        CorpusError(path, path.isEmpty ? "an empty path names no input" : "there is no such file or folder"))
    }
  }

  /// Why nothing can be written below this folder: an input lies there, or the folder lies in an input.
  public func objection(toOutput folder: String) -> CorpusError? {
    let output = FilePaths.real(folder)
    for input in folders {
      let real = FilePaths.real(input)
      if real == output {
        return CorpusError(folder, "the output folder is the input folder \(input); name another one")
      }
      if output.hasPrefix(real + "/") || real == "/" {
        return CorpusError(folder, "the output folder lies in the input folder \(input); name one outside")
      }
    }
    let inputs = Set(sources.map { FilePaths.real($0.path) })
    for source in sources where inputs.contains(FilePaths.joined(output, source.name)) {
      return CorpusError(folder, "\(source.name) in the output folder is an input; name another folder")
    }
    return nil
  }

  /// The same inputs, without those whose place in an output another one has already; these are failures.
  ///
  /// - Parameters:
  ///   - names: the names in the output that no input can have.
  ///   - folders: the folders of the output that no input can lie in.
  public func withDistinctNames(reserving names: [String], folders: [String]) -> Inputs {
    var inputs = self
    var taken = Dictionary(uniqueKeysWithValues: names.map { ($0, "a file of the run") })
    inputs.sources = sources.filter { source in
      let isReserved = folders.contains { source.name.hasPrefix($0 + "/") }
      guard let other = isReserved ? "what is set aside" : taken[source.name] else {
        taken[source.name] = source.path
        return true
      }
      inputs.failures.append(
        CorpusError(source.path, "it would have the same name in the output as \(other); clean it into another folder"))
      return false
    }
    return inputs
  }

  /// The same inputs, with other names in the output.
  public func renamed(_ name: (Source) -> String) -> Inputs {
    var inputs = self
    inputs.sources = sources.map { Source(path: $0.path, name: name($0)) }
    return inputs
  }
}
