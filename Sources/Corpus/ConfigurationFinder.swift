import LavoirConfiguration

/// Finds and reads `lavoir.yaml`.
public enum ConfigurationFinder {
  /// The configuration file that holds in a folder: the one in it, or the first above it; `nil` where there is none.
  ///
  /// - Parameter folder: a real path.
  public static func file(above folder: String) throws(Failure) -> ConfigurationFile? {
    var folder = folder
    while true {
      let path = FilePaths.joined(folder, ConfigurationFile.name)
      if FilePaths.isFolder(path) == false { return try file(at: path) }
      guard folder != "/" else { return nil }
      folder = FilePaths.parent(of: folder)
    }
  }

  /// The configuration file at a path.
  public static func file(at path: String) throws(Failure) -> ConfigurationFile {
    do {
      let bytes = try TextFile.read(path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw CorpusError(path, "it is not UTF-8; write it anew as UTF-8")
      }
      return try ConfigurationFile(text, path: path)
    } catch {
      throw Failure(description: "\(error)")
    }
  }

  /// What keeps a configuration file from being read, as one sentence.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// The sentence.
    public let description: String
  }
}
