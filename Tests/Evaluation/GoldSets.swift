import Foundation

/// The gold of Tests/Gold, and the files that are made of it.
enum GoldSets {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../Gold")
    .standardized

  /// Whether this run writes what is out of date, and fails.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// A file made of a marked text.
  struct Made {
    let url: URL
    let contents: Data

    /// Whether the file is there and has these contents.
    var isCurrent: Bool { (try? Data(contentsOf: url)) == contents }
  }

  /// The marked texts of a set, in order of name.
  static func marked(in set: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder.appending(path: set), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "marked" }.sorted { $0.path() < $1.path() }
  }

  /// The text and the gold of a marked text.
  static func made(of marked: URL) throws -> [Made] {
    let gold = try MarkedGold(String(contentsOf: marked, encoding: .utf8))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let stem = marked.deletingPathExtension()
    return [
      Made(url: stem.appendingPathExtension("txt"), contents: Data(gold.text.utf8)),
      Made(url: stem.appendingPathExtension("gold.json"), contents: try encoder.encode(gold.spans) + Data("\n".utf8)),
    ]
  }

  /// The made files that are out of date.
  static func outdated() throws -> [Made] {
    try ["spun", "translated"].flatMap { try marked(in: $0) }.flatMap { try made(of: $0) }.filter { !$0.isCurrent }
  }

  /// Writes the made files that are out of date.
  static func record() throws -> [String] {
    try outdated().map { made in
      try made.contents.write(to: made.url, options: .atomic)
      return made.url.lastPathComponent
    }
  }
}
