/// The texts that a command was given: files, the `.txt` files below folders, standard input.
public struct Inputs: Sendable {
  /// One text to read.
  public struct Source: Sendable, Equatable {
    /// Where it is read from; `-` is standard input.
    public let path: String
    /// Its name in an output folder, with the folders between it and the input.
    public let name: String
  }

  /// What is to be read, in order.
  public let sources: [Source]
  /// What was named and cannot be read.
  public let failures: [CorpusError]

  /// Looks up what was named on the command line.
  public init(_ paths: [String]) {
    var sources: [Source] = []
    var failures: [CorpusError] = []
    for path in paths {
      do {
        sources += try Self.sources(at: path)
      } catch {
        failures.append(error)
      }
    }
    self.sources = sources
    self.failures = failures
  }

  private static func sources(at path: String) throws(CorpusError) -> [Source] {
    if path == "-" { return [Source(path: "-", name: "stdin.txt")] }
    guard let isFolder = FilePaths.isFolder(path) else {
      throw CorpusError(path, "there is no such file or folder")
    }
    guard isFolder else { return [Source(path: path, name: FilePaths.name(of: path))] }
    let files = try FilePaths.textFiles(below: path)
    guard !files.isEmpty else { throw CorpusError(path, "there is no .txt file in this folder") }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    return files.map { Source(path: prefix + $0, name: $0) }
  }

  /// Why the texts cannot be written below this folder: it holds one of them, or two would have one name.
  public func objection(toOutput folder: String) -> CorpusError? {
    let output = FilePaths.real(folder)
    var names: [String: String] = [:]
    for source in sources where source.path != "-" {
      let input = FilePaths.real(source.path)
      if input == output + "/" + source.name {
        return CorpusError(folder, "the output folder is the folder of \(source.path); name another one")
      }
      if let other = names.updateValue(source.path, forKey: source.name) {
        return CorpusError(source.path, "it would have the same name as \(other) in the output; clean them apart")
      }
    }
    return nil
  }
}
