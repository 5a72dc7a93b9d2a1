import ArgumentParser
import LavoirGlossaryFiles

/// `lavoir glossary schema`: the form of a glossary file, for editors.
struct GlossarySchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of glossary files, by which editors complete and check them.",
    discussion: """
      An editor with the YAML language server takes it from a first line in the file:
        # yaml-language-server: $schema=glossary.schema.json
      """)

  func run() throws {
    try Terminal.write(GlossarySchema.bytes)
  }
}
