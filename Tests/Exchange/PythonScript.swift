import Foundation
import TestSupport
import Testing

/// Scripts beside this file that read what is written here with programs of other people.
///
/// They run where `python3 -m venv .build-python && .build-python/bin/pip install -q -r Tests/requirements.txt` has been
/// done beside Package.swift; else the tests are skipped.
enum PythonScript {
  /// Why a test was skipped.
  static let absence: Comment = "skipped: needs .build-python (see Tests/requirements.txt)"

  /// Whether the scripts can run.
  static var isThere: Bool { PythonTools.program("python") != nil }

  /// What a script prints about a text, as JSON.
  static func run<Value: Decodable>(
    _ script: String, _ options: String..., on text: String, ending: String, as type: Value.Type = Value.self
  ) throws -> Value {
    let file = FileManager.default.temporaryDirectory.appending(path: "lavoir-\(UUID().uuidString).\(ending)")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try run(script, options + [file.path()])
  }

  /// What a script prints, as JSON.
  static func run<Value: Decodable>(_ script: String, _ arguments: [String]) throws -> Value {
    let process = Process()
    process.executableURL = URL(filePath: try #require(PythonTools.program("python")))
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: script).path()
    process.arguments = [path] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Value.self, from: printed)
  }
}
