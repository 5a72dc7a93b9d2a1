import ArgumentParser
import LavoirBatches
import LavoirCorpus

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
      "Clean one share of the corpus only, of 16 the third: 3/16. It goes to a folder of its own below the output.",
      valueName: "share"))
  var shard: Shard = .whole

  @Flag(help: "Begin anew where a run was stopped that wrote to the same folder.")
  var restart = false

  @Option(
    help: ArgumentHelp("How many seconds of work a stop can cost at most; 0 for none.", valueName: "seconds"))
  var checkpoint: Double = 5

  @Option(help: ArgumentHelp("A file to which a line a minute is added.", valueName: "file"))
  var log: String?

  @Option(
    help: ArgumentHelp("html, markdown or none; beside statistics.json. May be given twice.", valueName: "format"))
  var report: [ReportFormat] = []

  @Option(help: ArgumentHelp("The file for the ledger of a filter.", valueName: "file"))
  var ledger: String?

  func validate() throws {
    guard workers ?? 1 >= 1 else { throw ValidationError("--workers is a number from 1") }
    guard checkpoint >= 0, checkpoint < 1e9 else { throw ValidationError("--checkpoint is a number of seconds") }
  }

  /// Where a run writes to: each share has a folder of its own, `shard-03-of-16`.
  func folder(in output: String) -> String {
    guard shard.count > 1 else { return output }
    let digits = String(shard.number)
    let number = String(repeating: "0", count: String(shard.count).count - digits.count) + digits
    return FilePaths.joined(output, "shard-\(number)-of-\(shard.count)")
  }

  /// How long a run goes on without a checkpoint.
  var checkpointInterval: Duration { .milliseconds(Int(checkpoint * 1_000)) }
}
