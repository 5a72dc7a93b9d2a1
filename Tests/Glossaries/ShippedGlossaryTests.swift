import Foundation
import LavoirCorpus
import LavoirGlossaries
import LavoirGlossaryFiles
import Testing

@Suite struct ShippedGlossaryTests {
  /// The folder of the YAML files.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../glossary")
    .path()

  @Test func theEmbeddedGlossaryIsThatOfTheFiles() throws {
    let glossary = try GlossaryFolder.glossary(at: Self.folder)
    #expect(Glossary.shipped == glossary, "run: swift run glossary-builder")
  }

  @Test func everyEntryHasASource() {
    for entry in Glossary.shipped.entries {
      let source =
        switch entry {
        case .term(let term): term.source
        case .loanword(let loanword): loanword.source
        case .boilerplate(let boilerplate): boilerplate.source
        case .country(let country): country.source
        }
      #expect(!source.isEmpty, "\(entry.heading)")
    }
  }
}
