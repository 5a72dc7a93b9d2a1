import ArgumentParser
import LavoirGlossaries
import LavoirGlossaryFiles

/// Which terms a command goes by.
struct GlossaryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A glossary file or folder; its entries come before those of the program. May be given several times.",
      valueName: "path"))
  var glossary: [String] = []

  /// The glossary to go by; a broken one ends the program.
  func load() throws -> Glossary {
    var entries: [Entry] = []
    do {
      for path in glossary { entries += try GlossaryFolder.glossary(at: path).entries }
    } catch {
      throw Failure(error)
    }
    return entries.isEmpty ? .shipped : Glossary(entries + Glossary.shipped.entries)
  }
}
