import Foundation

/// Runs the built program as a user would.
enum Shell {
  struct Result: Sendable {
    let status: Int32
    let output: String
    let complaint: String
  }

  /// The program beside the test bundle.
  static let program: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    let candidates = [
      bundle, URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../.build/debug"),
    ]
    return candidates.map { $0.appending(path: "lavoir") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path())
    }
      ?? candidates[1].appending(path: "lavoir")
  }()

  static func lavoir(_ arguments: String..., input: String = "") throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let (standardInput, output, complaint) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let out = output.fileHandleForReading.readDataToEndOfFile()
    let err = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: out, as: UTF8.self),
      complaint: String(decoding: err, as: UTF8.self))
  }
}

/// A folder for one test, taken away with it.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "lavoir-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The path of a file in it.
  func path(_ name: String = "") -> String {
    name.isEmpty ? url.path() : url.appending(path: name).path()
  }

  /// Writes a file in it, and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path()
  }

  /// Writes a text in it, and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, text.utf8)
  }

  /// The bytes of a file in it.
  func read(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: url.appending(path: name))).map(Array.init)
  }
}
