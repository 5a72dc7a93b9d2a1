import ArgumentParser
import Foundation
import LavoirCorpus
import LavoirGlossaries

/// Compiles the shipped glossary from its YAML files into the form that the program embeds.
@main
struct GlossaryBuilder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary-builder",
    abstract: "Compile glossary/ into Sources/CGlossary/glossary.bin.")

  @Option(help: "The folder with the YAML files.")
  var glossary = "glossary"

  @Option(help: "The file to write.")
  var output = "Sources/CGlossary/glossary.bin"

  func run() throws {
    let glossary = try GlossaryFolder.glossary(at: glossary)
    try Data(GlossaryPack.bytes(of: glossary.entries)).write(to: URL(fileURLWithPath: output), options: .atomic)
    print("\(output): \(glossary.entries.count) entries")
  }
}
