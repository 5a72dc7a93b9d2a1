/// The names of files within a project, whatever folder the program runs in.
public struct ProjectPaths: Sendable {
  /// The folder of the project: that of the git repository around the working directory, else the working directory
  /// itself.
  public let root: String
  private let workingDirectory: String

  /// The paths of the project around the working directory.
  public init(repository: GitRepository?) {
    workingDirectory = FilePaths.workingDirectory
    root = repository?.root ?? workingDirectory
  }

  /// A path from a folder of the project: from its root unless it is given; absolute where it lies elsewhere.
  public func name(of path: String, from folder: String? = nil) -> String {
    guard path != "-" else { return path }
    let absolute = Self.plain(path.hasPrefix("/") ? path : workingDirectory + "/" + path)
    let inside = FilePaths.relative(absolute, to: folder ?? root)
    guard inside.hasPrefix("/") else { return inside }
    return FilePaths.relative(FilePaths.real(absolute), to: folder ?? root)
  }

  /// A path without `.`, `..` and doubled slashes.
  private static func plain(_ path: String) -> String {
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }
}
