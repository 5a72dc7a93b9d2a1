import ArgumentParser
import LavoirAuditing
import LavoirCorpus
import LavoirReports

/// `lavoir glossary test`: the examples of a glossary.
struct GlossaryTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples of all entries: what is marked must be found and become so, all else stay silent.",
    discussion: "Exit status: 0 where all examples hold, 1 where one does not.")

  @Argument(help: "Glossary files or folders.")
  var glossary: [String]

  func run() throws {
    let (files, problems) = try GlossaryFileAccess.auditedFiles(at: glossary)
    for problem in problems { Terminal.complain(problem.description) }
    let entries = files.flatMap(\.entries)
    let outcomes = GlossaryAudit(of: files, today: Terminal.today).examples
    let failed = outcomes.filter { !$0.hasPassed }
    for outcome in failed {
      let entry = entries[outcome.entry]
      try Terminal.write(
        """
        \(entry.file):\(entry.line): \(entry.entry.heading.onOneLine)
          expected  \(outcome.expected.onOneLine)
          got       \(outcome.got.onOneLine)

        """)
    }
    guard !files.isEmpty else { throw ExitCode.couldNot }
    let without = entries.count { $0.entry.examples.isEmpty }
    try Terminal.write(
      "\(outcomes.count - failed.count) of \(outcomes.count) examples hold"
        + (without > 0 ? "; \(without) of \(entries.count) entries have none" : "") + ".\n")
    guard problems.isEmpty else { throw ExitCode.couldNot }
    if !failed.isEmpty { throw ExitCode(1) }
  }
}
