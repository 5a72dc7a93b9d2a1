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
    try lavoir(arguments, input: input)
  }

  /// The same with the arguments in a list.
  static func lavoir(_ arguments: [String], input: String = "") throws -> Result {
    try run(program.path(), arguments, input: input)
  }

  /// Runs a program to its end.
  static func run(
    _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    input: String = ""
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // What runs keep stays out of the caches of whoever runs the tests.
    let caches = FileManager.default.temporaryDirectory.appending(path: "lavoir-test-caches").path()
    process.environment = ProcessInfo.processInfo.environment.merging(["XDG_CACHE_HOME": caches]) { _, new in new }
      .merging(environment) { _, new in new }
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
