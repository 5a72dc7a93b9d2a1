import Glibc

/// Paths as strings: what is below a folder, and what is the same place under two names.
enum FilePaths {
  /// A path and a name below it.
  static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder that a path lies in.
  static func parent(of path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The path without links and detours; as far as it exists.
  static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else {
      let parent = parent(of: path)
      return joined(parent == path ? "/" : real(parent), name(of: path))
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether a path is a folder; `nil` where there is nothing.
  static func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The `.txt` files below a folder, as paths relative to it, in order; hidden ones left out.
  ///
  /// Links to folders are not followed, so that no circle of them is walked. What cannot be read is told in `failures`.
  static func textFiles(below folder: String, failures: inout [CorpusError]) -> [String] {
    guard let stream = opendir(folder) else {
      failures.append(CorpusError(folder, "the folder cannot be read: \(TextFile.reason(errno))"))
      return []
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
    return names.sorted().filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let path = joined(folder, name)
      switch isFolder(path) {
      case true? where !isLink(path):
        return textFiles(below: path, failures: &failures).map { name + "/" + $0 }
      case false? where name.hasSuffix(".txt"):
        return [name]
      case nil where name.hasSuffix(".txt"):
        failures.append(CorpusError(path, TextFile.reason(ENOENT)))
        return []
      default:
        return []
      }
    }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
