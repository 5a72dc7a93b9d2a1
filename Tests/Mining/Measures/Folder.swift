import Foundation
import LavoirText

/// The texts of a folder.
public enum Folder {
  /// The texts of a folder, in order of their names; the text itself where the path is a file’s. What is no text is left out.
  public static func documents(in path: String) -> [Document] {
    texts(in: path).compactMap { file in
      FileManager.default.contents(atPath: file).flatMap { try? Document(name: file, bytes: Array($0)) }
    }
  }

  private static func texts(in path: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [path] }
    return names.filter { $0.hasSuffix(".txt") && !$0.hasSuffix(".cleaned.txt") }.sorted().map { path + "/" + $0 }
  }
}
