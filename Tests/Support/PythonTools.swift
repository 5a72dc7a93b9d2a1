import Foundation

/// The programs of other people that the tests try our output on, in `.build-python` beside the package.
public enum PythonTools {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
    path: "../../.build-python/bin"
  ).standardizedFileURL

  /// The path of a program; `nil` where it is not installed.
  public static func program(_ name: String) -> String? {
    let path = folder.appending(path: name).path()
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }
}
