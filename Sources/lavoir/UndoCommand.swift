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

  func run() throws {
    let inputs = Inputs([cleaned])
    var failures = inputs.failures
    if let objection = inputs.objection(toOutput: output) { failures.append(objection) }
    var restored = 0
    if failures.isEmpty {
      do {
        let entries = try Ledger.read(ledger ?? "\(cleaned)/\(Ledger.fileName)")
        for source in inputs.sources {
          do {
            let received = try Ledger.undo(
              entries[source.name] ?? [], from: TextFile.read(source.path), path: source.path)
            try TextFile.write(received, to: "\(output)/\(source.name)")
            restored += 1
          } catch {
            failures.append(error)
          }
        }
      } catch {
        failures.append(error)
      }
    }
    for failure in failures { Terminal.complain("\(failure)") }
    print("\(restored) article\(restored == 1 ? "" : "s") restored → \(output)")
    if !failures.isEmpty { throw ExitCode.couldNot }
  }
}
