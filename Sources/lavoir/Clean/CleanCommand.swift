import ArgumentParser
import LavoirBatches
import LavoirCleaning
import LavoirConfiguration
import LavoirCorpus
import LavoirFindings
import LavoirGlossaries
import LavoirReports

/// `lavoir clean`: cleaned articles and a ledger of every edit.
struct CleanCommand: ParsableCommand {
  /// The least certainty of the repairs to make; a guess is only ever shown.
  enum Level: String, ExpressibleByArgument, CaseIterable {
    case sure, likely

    var certainty: Certainty { self == .sure ? .sure : .likely }
  }

  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Write cleaned articles, and a ledger of every edit.",
    discussion: """
      Each file keeps its name below the output folder; ledger.jsonl beside them tells every edit, so that \
      `lavoir undo` gives the input back. Folders are searched for .txt and .jsonl files, .gz and .zst too. Documents \
      that are not kept stand in dropped/, what is no record or no text in broken/. A run that was stopped goes on when the same \
      command is given again. With no --output, `lavoir clean -` writes what it cleans to standard output.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var inputs: [String]

  @Option(name: [.short, .long], help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("The least certainty of the repairs to make.", valueName: "level"))
  var apply: Level = .sure

  @Option(
    help: ArgumentHelp("hygiene looks at characters and escapes only; everything is the default.", valueName: "scope"))
  var only: Cleaner.Scope = .everything

  @OptionGroup(title: "Corpus") var corpus: CorpusOptions
  @OptionGroup(title: "Run") var running: RunOptions
  @OptionGroup(title: "Settings") var settings: CleanSettingOptions

  func validate() throws {
    guard output != nil || inputs == ["-"] else { throw ValidationError("name the folder to write to with --output") }
    guard output != "" else { throw ValidationError("--output names no folder") }
    guard output == nil || running.ledger == nil else {
      throw ValidationError("--ledger is for a filter; with --output the ledger is ledger.jsonl in the folder")
    }
  }

  func run() throws {
    let signals = StopSignals()
    let session = try CleanSession(command: self, signals: signals)
    if let output {
      try session.clean(into: running.folder(in: output))
    } else {
      try session.filter()
    }
  }
}
