import Glibc

/// Paths as strings: what is below a folder, and what is the same place under two names.
public enum FilePaths {
  /// A path and a name below it.
  public static func joined(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder that a path lies in.
  public static func parent(of path: String) -> String {
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
  public static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else {
      let parent = parent(of: path)
      return joined(parent == path ? "/" : real(parent), name(of: path))
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A path from a folder, where it lies below it; as it is elsewhere. Both are real paths.
  public static func relative(_ path: String, to folder: String) -> String {
    if path == folder { return "." }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// The working directory, without links.
  public static var workingDirectory: String { real(".") }

  /// Whether a path is a folder; `nil` where there is nothing.
  public static func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path is a symbolic link.
  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
