import Foundation
import TestSupport
import Testing

/// The hook for pre-commit, run by the real pre-commit on a real repository, where Python’s packages are installed.
@Suite struct PreCommitTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL
  static let preCommit = PythonTools.program("pre-commit")

  @Test(.enabled(if: preCommit != nil, "pre-commit is not installed: README.md tells how"))
  func theHookChecksAndWritesNothing() throws {
    let program = try #require(Self.preCommit)
    let hooks = try GitFolder()
    let definition = try String(contentsOf: Self.root.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
    try hooks.write(".pre-commit-hooks.yaml", definition)
    try hooks.commit()
    let revision = try hooks.git("rev-parse", "HEAD").output.trimmingCharacters(in: .newlines)
    let project = try GitFolder()
    try project.write(
      ".pre-commit-config.yaml",
      "repos:\n- repo: \(hooks.folder.path())\n  rev: \(revision)\n  hooks:\n  - id: lavoir-system\n")
    try project.write("a.md", "Il voit le le chat.\n")
    try project.write("code.py", "x = 'le le'\n")
    try project.git("add", "-A")
    let home = try ScratchFolder()
    let path =
      Shell.program.deletingLastPathComponent().path() + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    let environment = ["PATH": path, "PRE_COMMIT_HOME": home.path("pre-commit"), "XDG_CACHE_HOME": home.path("cache")]
    let failed = try Shell.run(program, ["run"], in: project.folder.path(), environment: environment)
    #expect(
      failed.status == 1 && failed.output.contains("a.md:1:9 sure doubled-word"), "\(failed.output)\(failed.complaint)")
    #expect(!failed.output.contains("code.py") && !failed.output.contains("files were modified"))
    #expect(project.read("a.md") == "Il voit le le chat.\n")
    try project.write("a.md", "Il voit le chat.\n")
    try project.git("add", "-A")
    let passed = try Shell.run(program, ["run"], in: project.folder.path(), environment: environment)
    #expect(passed.status == 0 && passed.output.contains("Passed"), "\(passed.output)\(passed.complaint)")
    // As a git hook, it stops a commit.
    _ = try Shell.run(program, ["install"], in: project.folder.path(), environment: environment)
    try project.write("a.md", "Elle part avec avec la poule.\n")
    try project.git("add", "-A")
    let commit = try Shell.run(
      "/usr/bin/env", ["git", "commit", "-m", "x"], in: project.folder.path(), environment: environment)
    #expect(commit.status != 0 && (commit.complaint + commit.output).contains("doubled-word"))
  }

  @Test(.enabled(if: preCommit != nil, "pre-commit is not installed: README.md tells how"))
  func theDefinitionIsValid() throws {
    let program = try #require(Self.preCommit)
    let result = try Shell.run(
      program, ["validate-manifest", Self.root.appending(path: ".pre-commit-hooks.yaml").path()])
    #expect(result.status == 0, "\(result.output)\(result.complaint)")
  }
}
