import Foundation
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

  @Test func aMissingGlossaryIsNamed() {
    #expect(throws: GlossaryError(file: "nowhere.yaml", problem: "there is no such file or folder")) {
      try GlossaryFolder.glossary(at: "nowhere.yaml")
    }
  }
}
