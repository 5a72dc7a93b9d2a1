import ArgumentParser
import LavoirBatches

extension Shard: ExpressibleByArgument {
  /// Reads `3/16`.
  public init?(argument: String) { self.init(argument) }
}

/// How a corpus is run through.
struct RunOptions: ParsableArguments {
  /// The formats of the report.
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case html, markdown, none
  }

  @Option(help: ArgumentHelp("How many work at once; all cores if it is not given.", valueName: "number"))
  var workers: Int?

  @Option(
    help: ArgumentHelp(
      "Clean the batches of one share only, of 16 the third: 3/16. All shares together are the corpus.",
      valueName: "share"))
  var shard: Shard = .whole

  @Flag(help: "Begin anew where a run was stopped that wrote to the same folder.")
  var restart = false

  @Option(
    help: ArgumentHelp("How many seconds of work a stop can cost at most; 0 for none.", valueName: "seconds"))
  var checkpoint: Double = 5

  @Option(help: ArgumentHelp("A file to which a line a minute is added.", valueName: "file"))
  var log: String?

  @Option(help: ArgumentHelp("html, markdown or none; beside statistics.json. May be given twice.", valueName: "format"))
  var report: [ReportFormat] = []

  @Option(help: ArgumentHelp("The file for the ledger of a filter.", valueName: "file"))
  var ledger: String?

  func validate() throws {
    guard workers ?? 1 >= 1 else { throw ValidationError("--workers is a number from 1") }
    guard checkpoint >= 0, checkpoint < 1e9 else { throw ValidationError("--checkpoint is a number of seconds") }
  }

  /// How long a run goes on without a checkpoint.
  var checkpointInterval: Duration { .milliseconds(Int(checkpoint * 1_000)) }
}
