import Foundation
import TestSupport

/// A git repository of its own for a test.
final class GitFolder {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try git("init", "-q", "-b", "main")
    try git("config", "user.email", "test@example.org")
    try git("config", "user.name", "Test")
    try git("config", "commit.gpgsign", "false")
  }

  @discardableResult
  func git(_ arguments: String..., input: String = "") throws -> Shell.Result {
    let result = try Shell.run("/usr/bin/env", ["git"] + arguments, in: folder.path(), input: input)
    guard result.status == 0 else { throw Failure(description: "git \(arguments): \(result.complaint)") }
    return result
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Commits all that is there.
  func commit(_ message: String = "x") throws {
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", message)
  }

  func write(_ name: String, _ text: String) throws { try folder.write(name, text) }

  func read(_ name: String) -> String? { folder.read(name).map { String(decoding: $0, as: UTF8.self) } }

  /// Runs the program in the repository, without a cache unless one is named.
  func lavoir(_ arguments: String..., input: String = "") throws -> Shell.Result {
    let isCached = arguments.contains("--cache-dir") || arguments.first != "lint"
    return try Shell.run(
      Shell.program.path(), arguments + (isCached ? [] : ["--no-cache"]), in: folder.path(), input: input)
  }
}
