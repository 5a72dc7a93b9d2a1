import Foundation

/// The texts of a folder.
enum Folder {
  /// The paths of the texts in a folder, in order; the path itself where it is a file.
  static func texts(in path: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [path] }
    return names.filter { $0.hasSuffix(".txt") && !$0.hasSuffix(".cleaned.txt") }.sorted().map { path + "/" + $0 }
  }
}
