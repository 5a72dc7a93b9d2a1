import FoundationEssentials
import Glibc

/// Paths as strings: what is below a folder, and what is the same place under two names.
enum FilePaths {
  /// The folder that a path lies in.
  static func parent(of path: String) -> String {
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
      guard parent != path, parent != "." || path.contains("/") else { return real(".") + "/" + name(of: path) }
      return real(parent) + "/" + name(of: path)
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

  /// The text files below a folder, as paths relative to it, in order; hidden ones left out.
  static func textFiles(below folder: String) throws(CorpusError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    } catch {
      throw CorpusError(folder, "the folder cannot be read")
    }
    return names.filter { name in
      name.hasSuffix(".txt") && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        && isFolder(folder + "/" + name) == false
    }.sorted()
  }
}
