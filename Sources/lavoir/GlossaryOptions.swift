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
  func load() throws -> Glossary { try Self.glossary(at: glossary) }

  /// The entries at some paths before those of the program; a broken glossary ends the program.
  static func glossary(at paths: [String]) throws -> Glossary {
    var entries: [Entry] = []
    do {
      for path in paths { entries += try GlossaryFolder.glossary(at: path).entries }
    } catch {
      throw Failure(error)
    }
    return entries.isEmpty ? .shipped : Glossary(joining: [Glossary(entries), .shipped])
  }
}
