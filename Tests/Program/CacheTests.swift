import Foundation
import Glibc
import TestSupport
import Testing

/// A file that did not change is not read again, and what is kept of it is all that a report shows.
@Suite struct CacheTests {
  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for number in 0..<8 {
      try folder.write("docs/\(number).md", "Il part avec avec le chat \(number).\n\nL’été, trigger.\n")
      try folder.write("docs/\(number).txt", "Article \(number).\n\nSuivez nos aventures en montagne\n")
    }
    // A file that changed a moment ago is not kept.
    Thread.sleep(forTimeInterval: 0.2)
    return folder
  }

  private func lint(_ folder: ScratchFolder, _ options: String...) throws -> Shell.Result {
    try Shell.run(
      Shell.program.path(), ["lint", "--isolated", "--cache-dir", folder.path("cache"), "docs"] + options,
      in: folder.path())
  }

  @Test(arguments: ["text", "json", "jsonl", "sarif", "github", "gitlab", "checkstyle", "junit", "rdjson", "rdjsonl"])
  func theSecondReportIsTheFirst(_ format: String) throws {
    let folder = try folder()
    let first = try lint(folder, "--format", format)
    let second = try lint(folder, "--format", format)
    #expect(first.output == second.output && first.status == second.status)
    #expect(first.output.contains("doubled-word") && first.output.contains("recurring-line"))
  }

  @Test func unchangedFilesAreNotOpenedAgain() throws {
    let folder = try folder()
    _ = try lint(folder)
    let watch = inotify_init1(Int32(O_NONBLOCK))
    try #require(watch >= 0)
    defer { close(watch) }
    // Any opening of a file in the folder is told; listing the folder itself is told too, without a name.
    try #require(inotify_add_watch(watch, folder.path("docs"), UInt32(IN_OPEN)) >= 0)
    _ = try lint(folder)
    #expect(opened(watch) == [])
    try folder.write("docs/3.md", "Il voit le chat.\n")
    _ = opened(watch)
    let changed = try lint(folder)
    #expect(opened(watch) == ["3.md"])
    #expect(!changed.output.contains("docs/3.md"))
  }

  /// The names of the files that were opened since the last call.
  private func opened(_ watch: Int32) -> Set<String> {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var names: Set<String> = []
    while true {
      let count = read(watch, &buffer, buffer.count)
      guard count > 0 else { return names }
      var at = 0
      while at + 16 <= count {
        let length = buffer[at + 12..<at + 16].reversed().reduce(0) { $0 << 8 | Int($1) }
        let name = buffer[at + 16..<at + 16 + length].prefix { $0 != 0 }
        if !name.isEmpty { names.insert(String(decoding: name, as: UTF8.self)) }
        at += 16 + length
      }
    }
  }

  @Test func otherSettingsAndGlossariesAreOtherFindings() throws {
    let folder = try folder()
    let all = try lint(folder)
    #expect(all.output.contains("doubled-word"))
    #expect(try !lint(folder, "--ignore", "doubled-word").output.contains("doubled-word"))
    #expect(try lint(folder).output == all.output)
    try folder.write("terms.yaml", "- term: félin\n  replaces: [chat]\n  pos: noun\n")
    #expect(try lint(folder, "--glossary", folder.path("terms.yaml")).output.contains("félin"))
    Thread.sleep(forTimeInterval: 0.02)
    try folder.write("terms.yaml", "- term: matou\n  replaces: [chat]\n  pos: noun\n")
    #expect(try lint(folder, "--glossary", folder.path("terms.yaml")).output.contains("matou"))
  }

  @Test func aSpoiltCacheIsReadAnew() throws {
    let folder = try folder()
    let first = try lint(folder)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path("cache")).first)
    let bytes = try #require(folder.read("cache/" + name))
    for spoilt in [Array("nonsense".utf8), Array(bytes.prefix(bytes.count / 2)), bytes.map { $0 ^ 0x55 }] {
      try folder.write("cache/" + name, spoilt)
      #expect(try lint(folder).output == first.output)
    }
  }

  @Test func aCacheThatCannotBeWrittenIsNoError() throws {
    let folder = try folder()
    try folder.write("cache", "a file")
    #expect(try lint(folder).status == 1)
    #expect(try lint(folder).complaint.isEmpty)
  }

  @Test func theNumberOfWorkersDoesNotShow() throws {
    let folder = try folder()
    let one = try lint(folder, "--no-cache", "--workers", "1")
    for workers in ["2", "7"] { #expect(try lint(folder, "--no-cache", "--workers", workers).output == one.output) }
  }
}
