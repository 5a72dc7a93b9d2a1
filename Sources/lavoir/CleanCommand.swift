import ArgumentParser
import LavoirCleaning
import LavoirCorpus
import LavoirFindings
import LavoirReports
import LavoirText

extension Certainty: ExpressibleByArgument {}

/// `lavoir clean`: cleaned articles and a ledger of every edit.
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Write cleaned articles, and a ledger of every edit.",
    discussion: """
      Each article keeps its name below the output folder; ledger.jsonl beside them tells every edit, so that \
      `lavoir undo` gives the input back. Folders are searched for .txt files. With no --output, `lavoir clean -` \
      writes the cleaned text of standard input to standard output.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var inputs: [String]

  @Option(name: [.short, .long], help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("The least certainty of the repairs to make: sure or likely.", valueName: "level"))
  var apply: Certainty = .sure

  @OptionGroup var glossary: GlossaryOptions

  func validate() throws {
    guard apply != .guess else { throw ValidationError("--apply takes sure or likely; a guess is only ever shown") }
    guard output != nil || inputs == ["-"] else { throw ValidationError("name the folder to write to with --output") }
  }

  func run() throws {
    let inputs = Inputs(inputs)
    if let output, let objection = inputs.objection(toOutput: output) {
      Terminal.complain("\(objection)")
      throw ExitCode.couldNot
    }
    let cleaner = Cleaner(glossary: try glossary.load(), applying: apply)
    guard let output else { return try filter(with: cleaner) }
    var run = CleaningRun(cleaner: cleaner, output: output)
    for failure in inputs.failures { run.fail(failure) }
    var progress = Terminal.Progress(total: inputs.sources.count)
    for (number, source) in inputs.sources.enumerated() {
      run.clean(source)
      progress.update(done: number + 1)
    }
    progress.finish()
    run.finish()
    Terminal.write(run.summary.text(output: output))
    if run.hasFailed { throw ExitCode.couldNot }
  }

  /// Standard input to standard output.
  private func filter(with cleaner: Cleaner) throws {
    do {
      let document = try TextFile.document("-")
      Terminal.write(cleaner.clean(document.bytes).cleaned)
    } catch {
      Terminal.complain("\(error)")
      throw ExitCode.couldNot
    }
  }
}

/// The state of a run: what was cleaned so far, and the ledger.
private struct CleaningRun {
  let cleaner: Cleaner
  let output: String
  var summary = CleaningSummary()
  var hasFailed = false
  private var ledger: [UInt8] = []

  init(cleaner: Cleaner, output: String) {
    self.cleaner = cleaner
    self.output = output
  }

  mutating func clean(_ source: Inputs.Source) {
    do {
      let document = try TextFile.document(source.path)
      let text = cleaner.clean(document.bytes)
      try TextFile.write(text.cleaned, to: "\(output)/\(source.name)")
      ledger += Ledger.lines(of: Ledger.entries(of: text, named: source.name))
      summary.add(text)
    } catch {
      fail(error)
    }
  }

  mutating func fail(_ error: CorpusError) {
    Terminal.complain("\(error)")
    summary.addFailure()
    hasFailed = true
  }

  /// Writes the ledger, last: it tells of texts that are there.
  mutating func finish() {
    do {
      try TextFile.write(ledger, to: "\(output)/\(Ledger.fileName)")
    } catch {
      fail(error)
    }
  }
}
