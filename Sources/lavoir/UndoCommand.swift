import ArgumentParser
import LavoirBatches
import LavoirCorpus

/// `lavoir undo`: the articles as they were received.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Give the articles back as they were, from cleaned articles and their ledger.")

  @Argument(help: "The folder that lavoir clean wrote.")
  var cleaned: String

  @Option(name: [.short, .long], help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String

  @Option(help: ArgumentHelp("The ledger; ledger.jsonl in the cleaned folder if it is not named.", valueName: "file"))
  var ledger: String?

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output names no folder") }
  }

  func run() throws {
    if let objection = Inputs([cleaned]).objection(toOutput: output) { throw Failure(objection) }
    var undo = CorpusUndo(from: cleaned, to: output)
    var isBroken = false
    do {
      try undo.run(ledger: ledger ?? FilePaths.joined(cleaned, Ledger.fileName))
    } catch {
      Terminal.complain("\(error)")
      isBroken = true
    }
    for failure in undo.failures { Terminal.complain("\(failure)") }
    guard !isBroken || undo.restored > 0 else { throw ExitCode.couldNot }
    try Terminal.write("\(undo.restored) article\(undo.restored == 1 ? "" : "s") restored → \(output)\n")
    if isBroken || !undo.failures.isEmpty { throw ExitCode.couldNot }
  }
}
