import ArgumentParser
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
    let entries: [String: [Ledger.Entry]]
    do {
      entries = try Ledger.read(ledger ?? cleaned + "/" + Ledger.fileName)
    } catch {
      throw Failure(error)
    }
    if let objection = Inputs([cleaned]).objection(toOutput: output) { throw Failure(objection) }
    var restored = 0
    for (name, entries) in entries.sorted(by: { $0.key < $1.key }) {
      let path = cleaned + "/" + name
      do {
        try TextFile.write(Ledger.undo(entries, from: TextFile.read(path), path: path), to: output + "/" + name)
        restored += 1
      } catch {
        Terminal.complain("\(error)")
      }
    }
    try Terminal.write("\(restored) article\(restored == 1 ? "" : "s") restored → \(output)\n")
    if restored < entries.count { throw ExitCode.couldNot }
  }
}
