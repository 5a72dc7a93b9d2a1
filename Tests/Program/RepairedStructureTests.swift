import Foundation
import TestSupport
import Testing

/// Texts full of flaws in every format: after their repair, parsers of other people read the same structure, and other texts.
@Suite struct RepairedStructureTests {
  static let python = PythonTools.program("python")

  @Test(
    .enabled(if: python != nil, "Python’s parsers are not installed: README.md tells how"),
    arguments: ["sure", "likely"])
  func parsersReadTheSameStructure(_ level: String) throws {
    let python = try #require(Self.python)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "check-repairs.py").path()
    let folder = try ScratchFolder()
    let texts = ["seeds", "Tests/Gold/spun"].flatMap { name -> [String] in
      let place = PreCommitTests.root.appending(path: name)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path())) ?? []
      return names.filter { $0.hasSuffix(".txt") }.sorted().map { place.appending(path: $0).path() }
    }
    let made = try Shell.run(python, [script, "make", folder.path("x")] + texts)
    #expect(made.status == 0, "\(made.complaint)")
    let fixed = try Shell.run(
      Shell.program.path(), ["lint", "--no-cache", "--isolated", "--fix=" + level, "--values", "/*/text", "."],
      in: folder.path("x/after"))
    #expect(fixed.output.contains("repairs made."), "\(fixed.complaint)")
    let checked = try Shell.run(python, [script, "check", folder.path("x")])
    #expect(checked.status == 0, "\(checked.output)\(checked.complaint)")
    // What was repaired once stays.
    let again = try Shell.run(
      Shell.program.path(),
      ["lint", "--no-cache", "--isolated", "--diff", "--fix=" + level, "--values", "/*/text", "."],
      in: folder.path("x/after"))
    #expect(again.output.isEmpty, "\(again.output.prefix(2_000))")
  }
}
