import ArgumentParser

/// `lavoir glossary`: what a terminologist does with a glossary.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Keep a glossary: check, test, format, extend, compare, measure and exchange it.",
    discussion: """
      A glossary is a YAML file, or a folder of such files. Without a path the commands that only look go by the glossary of \
      the program. docs/glossary.md tells every field of an entry.
      """,
    subcommands: [
      GlossaryCheckCommand.self, GlossaryTestCommand.self, GlossaryFormatCommand.self, GlossaryAddCommand.self,
      GlossaryShowCommand.self, GlossaryDiffCommand.self, GlossaryMergeCommand.self, GlossaryStatsCommand.self,
      GlossarySuggestCommand.self, GlossaryImportCommand.self,
      GlossaryExportCommand.self, GlossarySchemaCommand.self,
    ])
}
