import Foundation
import Testing

/// Readers of the formats by other hands: Python packages, and scripts beside this file.
///
/// They run where `python3 -m venv .build-python && .build-python/bin/pip install -q -r Tests/requirements.txt` has been
/// done beside Package.swift, or LAVOIR_PYTHON names a Python that has these packages; else the tests are skipped.
enum PythonReader {
  /// Why a test was skipped that needs ``python``.
  static let absence: Testing.Comment = "skipped: needs .build-python (see Tests/requirements.txt) or LAVOIR_PYTHON"

  /// Why a test was skipped that needs ``schemas`` too.
  static let schemaAbsence: Testing.Comment =
    "skipped: needs LAVOIR_SHARED with vectors/, and .build-python (see Tests/requirements.txt) or LAVOIR_PYTHON"

  /// A Python with the packages.
  static let python: String? = {
    let own = folder.appending(path: "../../.build-python/bin/python").standardized.path(percentEncoded: false)
    let named = ProcessInfo.processInfo.environment["LAVOIR_PYTHON"]
    return [own, named].compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The folder of published schemas.
  static let schemas: String? = ProcessInfo.processInfo.environment["LAVOIR_SHARED"].map { $0 + "/vectors" }

  /// Whether the readers can run.
  static var isThere: Bool { python != nil }

  /// Whether the readers can run and have the schemas.
  static var hasSchemas: Bool { isThere && schemas.map(FileManager.default.fileExists) == true }

  /// What a script prints of a report, as JSON.
  static func read<Value: Decodable>(
    _ report: [UInt8], with script: String, _ options: String..., as type: Value.Type = Value.self
  ) throws -> Value {
    let output = try withFile(report) { file in
      try run([folder.appending(path: script).path(percentEncoded: false)] + options + [file])
    }
    return try JSONDecoder().decode(type, from: output)
  }

  /// Checks a report against a schema, and gives the number of documents in it.
  static func validate(_ report: [UInt8], against schema: String, _ options: String...) throws -> Int {
    let script = folder.appending(path: "validate-json.py").path(percentEncoded: false)
    let path = try #require(schemas) + "/" + schema
    let output = try withFile(report) { file in try run([script, path] + options + [file]) }
    return try JSONDecoder().decode(Int.self, from: output)
  }

  /// What a command of `sarif` (sarif-tools) prints of a report.
  static func sarif(_ command: String..., report: [UInt8]) throws -> String {
    try withFile(report, extension: "sarif") { file in
      String(decoding: try run(["-m", "sarif"] + command + [file]), as: UTF8.self)
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  private static func withFile<Value>(
    _ bytes: [UInt8], extension ending: String = "txt", _ body: (String) throws -> Value
  ) throws -> Value {
    let file = FileManager.default.temporaryDirectory.appending(path: "lavoir-\(UUID().uuidString).\(ending)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path(percentEncoded: false))
  }

  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: try #require(python))
    process.arguments = arguments
    let (output, complaint) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    let out = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refusal(text: String(decoding: complained, as: UTF8.self)) }
    return out
  }

  /// What a reader says of a report that it does not take.
  struct Refusal: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }
}
