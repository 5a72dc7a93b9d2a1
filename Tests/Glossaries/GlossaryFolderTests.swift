import LavoirGlossaryFiles
import Testing

@Suite struct GlossaryFolderTests {
  @Test func aMissingGlossaryIsNamed() {
    #expect(throws: GlossaryError(file: "nowhere.yaml", problem: "there is no such file or folder")) {
      try GlossaryFolder.glossary(at: "nowhere.yaml")
    }
  }
}
