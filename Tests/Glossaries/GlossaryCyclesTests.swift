import Foundation
import LavoirCorpus
import LavoirGlossaries
import LavoirGlossaryFiles
import Testing

@Suite struct GlossaryCyclesTests {
  @Test func termsThatReplaceEachOtherInARingAreRefused() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "ring-\(UUID().uuidString).yaml")
    try "- term: b\n  replaces: [a]\n- term: a\n  replaces: [b]\n".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(throws: GlossaryError.self) { try GlossaryFolder.glossary(at: file.path()) }
    do {
      _ = try GlossaryFolder.glossary(at: file.path())
    } catch {
      #expect(error.description.hasSuffix("terms replace each other in a ring: a → b → a"))
    }
  }

  @Test func ringsThatHoldSomewhereOnlyAreNoneAtLoad() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for line in ["region: fr-CA", "review: rejected", "valid-until: 2020-01-01", "status: forbidden"] {
      try Data("- term: b\n  replaces: [a]\n- term: a\n  replaces: [b]\n  \(line)\n".utf8)
        .write(to: folder.appending(path: "a.yaml"))
      #expect(throws: Never.self) { try GlossaryFolder.glossary(at: folder.path()) }
    }
  }

  @Test func aChainOfFiftyThousandIsFollowedOnce() throws {
    var cycles = GlossaryCycles()
    cycles.add(
      (0..<50_000).map { number in
        var term = Term("mot\(number + 1)")
        term.replaces = [WrongForm("mot\(number)")]
        return LocatedEntry(entry: .term(term), file: "a.yaml", line: number + 1)
      })
    #expect(throws: Never.self) { try cycles.check() }
  }

  @Test func aMissingGlossaryIsNamed() {
    #expect(throws: GlossaryError(file: "nowhere.yaml", problem: "there is no such file or folder")) {
      try GlossaryFolder.glossary(at: "nowhere.yaml")
    }
  }
}
