import Glibc

/// The files below folders, hidden ones left out.
public struct FileTree: Sendable {
  /// Which of them are taken; a path is that of the folder with the names below it.
  public struct Filter: Sendable {
    /// Whether a folder is looked into.
    public let enters: @Sendable (String) -> Bool
    /// Whether a file is taken.
    public let takes: @Sendable (String) -> Bool
    /// What is looked for, for a person: `.txt file`.
    public let description: String
    /// Whether links to files are taken for files.
    public let followsLinks: Bool

    /// A filter from its parts.
    public init(
      _ description: String, followsLinks: Bool = true, enters: @escaping @Sendable (String) -> Bool = { _ in true },
      takes: @escaping @Sendable (String) -> Bool
    ) {
      self.description = description
      self.followsLinks = followsLinks
      self.enters = enters
      self.takes = takes
    }

    /// Articles: what `clean` reads.
    public static let articles = Filter(".txt file") { $0.hasSuffix(".txt") }
  }

  /// The files, as paths that begin with the folder, in order.
  private(set) var files: [String] = []
  /// What could not be read.
  private(set) var failures: [CorpusError] = []
  private let filter: Filter

  /// Walks a folder. Links to folders are not followed, so that no circle of them is walked.
  init(below folder: String, filter: Filter) {
    self.filter = filter
    walk(folder)
  }

  private mutating func walk(_ root: String) {
    // The folders still to be read, the next one last.
    var open = [root]
    while let folder = open.popLast() {
      guard let names = names(in: folder) else { continue }
      var inner: [String] = []
      for name in names where !name.hasPrefix(".") {
        let path = FilePaths.joined(folder, name)
        switch FilePaths.isFolder(path) {
        case true?:
          if !FilePaths.isLink(path), filter.enters(path) { inner.append(path) }
        case false?:
          guard filter.takes(path), filter.followsLinks || !FilePaths.isLink(path) else { continue }
          // Nobody meant a pipe to be waited for that only lies in the folder.
          if FileIdentity(of: path) != nil { files.append(path) } else { failures.append(.notRegular(path)) }
        case nil:
          let code = errno
          if filter.takes(path) { failures.append(CorpusError(path, TextFile.reason(code))) }
        }
      }
      open += inner.reversed()
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else {
      failures.append(CorpusError(folder, "the folder cannot be read: \(TextFile.reason(errno))"))
      return nil
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name {
        names.append(name)
      } else {
        failures.append(CorpusError(folder, "a file name in it is not UTF-8; rename it"))
      }
    }
    return names
  }
}
