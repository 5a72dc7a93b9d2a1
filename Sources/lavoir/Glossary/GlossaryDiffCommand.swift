import ArgumentParser
import LavoirCorpus
import LavoirGlossaryFiles
import LavoirReports

/// `lavoir glossary diff`: what changed, by concept.
struct GlossaryDiffCommand: ParsableCommand {
  /// How changes are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two glossaries by concept and field, not by line.",
    discussion: "Exit status: 0 where they say the same, 1 where they differ.")

  @Argument(help: ArgumentHelp("The glossary as it was: a file or folder.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The glossary as it is: a file or folder.", valueName: "new"))
  var new: String

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: Format = .text

  func run() throws {
    let difference = GlossaryDifference(
      from: try GlossaryLoading.located(at: [old]), to: try GlossaryLoading.located(at: [new]),
      roots: (old, new))
    switch format {
    case .text:
      try Terminal.write(
        GlossaryDifferenceText(difference, hasColour: Terminal.hasColour, width: Terminal.width).text)
    case .json: try Terminal.write(GlossaryDifferenceJSON(difference).bytes)
    }
    if !difference.changes.isEmpty { throw ExitCode(1) }
  }
}
