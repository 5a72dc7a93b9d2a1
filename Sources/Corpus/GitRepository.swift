import LavoirLinting

/// What git says of the files of a repository.
public struct GitRepository: Sendable {
  /// The folder of the repository’s files, without links.
  public let root: String

  /// The repository that a folder lies in; `nil` where it lies in none.
  public init?(around folder: String) {
    var folder = FilePaths.real(folder)
    while FilePaths.isFolder(FilePaths.joined(folder, ".git")) == nil {
      guard folder != "/" else { return nil }
      folder = FilePaths.parent(of: folder)
    }
    root = folder
  }

  /// What git could not do.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// One sentence.
    public let description: String
  }

  /// The files and folders that git ignores, by their paths from the root.
  public func ignored() throws(Failure) -> Set<String> {
    let list = try run(["ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z"])
    return Set(Self.names(list).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 })
  }

  /// The lines that the files have and a commit has not, from where the two histories parted (or from the commit itself,
  /// where a shallow clone does not reach so far); files that git does not know yet are new as a whole.
  public func changes(since reference: String) throws(Failure) -> ChangedLines {
    let commit = try run(["rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"]) { _ in
      "there is no commit « \(reference) » here; in a shallow clone, fetch it first"
    }
    let tip = Self.line(commit)
    let base = (try? run(["merge-base", tip, "HEAD"])).map(Self.line) ?? tip
    var changes = try lines(of: [base])
    for name in Self.names(try run(["ls-files", "--others", "--exclude-standard", "-z"])) { changes.add(name) }
    return changes
  }

  /// The lines that are staged for the next commit.
  public func staged() throws(Failure) -> ChangedLines {
    try lines(of: ["--cached"])
  }

  /// The files whose staged version is not the one in the folder.
  public func changedBehindIndex() throws(Failure) -> Set<String> {
    Set(Self.names(try run(["diff", "--name-only", "--no-ext-diff", "-z"])))
  }

  /// The staged version of a file.
  ///
  /// - Parameter path: from the root.
  public func stagedBytes(of path: String) throws(Failure) -> [UInt8] {
    try run(["cat-file", "blob", ":0:" + path])
  }

  // MARK: Running git

  private func lines(of what: [String]) throws(Failure) -> ChangedLines {
    let patch = try run(
      [
        "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--text", "--find-renames",
        "--src-prefix=a/",
        "--dst-prefix=b/", "--ignore-submodules",
      ] + what + ["--"])
    do {
      return try PatchReader.changes(in: String(decoding: patch, as: UTF8.self))
    } catch {
      throw Failure(description: "git diff: line \(error.line): \(error.problem)")
    }
  }

  private func run(
    _ arguments: [String], onFailure explain: (String) -> String? = { _ in nil }
  ) throws(Failure) -> [UInt8] {
    guard let git = Subprocess("git", ["-C", root, "-c", "core.quotePath=false"] + arguments) else {
      throw Failure(description: "git is not installed; it is needed to know what changed")
    }
    guard git.status == 0 else {
      let complaint = git.complaint.split(separator: "\n").first.map(String.init) ?? "it failed without a word"
      throw Failure(description: explain(complaint) ?? "git \(arguments[0]): \(complaint)")
    }
    return git.output
  }

  private static func names(_ list: [UInt8]) -> [String] {
    list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
