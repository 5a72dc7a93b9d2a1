import ArgumentParser
import LavoirCleaning
import LavoirCorpus
import LavoirEncodings
import LavoirFindings
import LavoirReports
import LavoirText

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
      Each article keeps its name below the output folder; ledger.jsonl beside them tells every edit, so that \
      `lavoir undo` gives the input back. Folders are searched for .txt files. With no --output, `lavoir clean -` \
      writes the cleaned text of standard input to standard output.
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

  @OptionGroup var encoding: EncodingOptions

  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var typography: TypographyOptions

  func validate() throws {
    guard output != nil || inputs == ["-"] else { throw ValidationError("name the folder to write to with --output") }
    guard output != "" else { throw ValidationError("--output names no folder") }
  }

  func run() throws {
    let selection = glossary.selection(for: typography.profile)
    let glossary = try glossary.load()
    GlossaryLoading.tell(unknownIn: selection, of: glossary)
    let style = typography.style
    guard let output else {
      return try filter(
        with: Cleaner(
          glossary: glossary, selection: selection, applying: apply.certainty, scope: only, typography: style))
    }
    let named = Inputs(inputs)
    if let objection = named.objection(toOutput: output) { throw Failure(objection) }
    let inputs = named.withDistinctNames
    let cleaner = Cleaner(
      glossary: glossary, selection: selection, applying: apply.certainty, scope: only, typography: style,
      recurringLines: RecurringLines.find(in: inputs.sources, encoding: encoding.encoding))
    var run = CleaningRun(cleaner: cleaner, encoding: encoding.encoding, output: output)
    for failure in inputs.failures { run.fail(failure) }
    do {
      try run.clean(inputs.sources)
    } catch {
      Terminal.complain("\(error)")
      run.isBroken = true
    }
    try Terminal.write(run.summary.text(output: output))
    if run.isBroken || run.summary.failures > 0 { throw ExitCode.couldNot }
  }

  /// Standard input to standard output.
  private func filter(with cleaner: Cleaner) throws {
    do {
      let article = try TextFile.article("-", encoding: encoding.encoding)
      if let note = article.note { Terminal.complain("standard input: \(note)") }
      try Terminal.write(cleaner.reading("-").clean(article.document.bytes).cleaned)
    } catch let error as CorpusError {
      throw Failure(error)
    }
  }
}

/// The state of a run: what was cleaned so far.
private struct CleaningRun {
  let cleaner: Cleaner
  let encoding: TextEncoding?
  let output: String
  /// Terms that hold for some files are held against the path in the project.
  private let paths = ProjectPaths(repository: GitRepository(around: FilePaths.workingDirectory))
  var summary = CleaningSummary()
  var isBroken = false

  init(cleaner: Cleaner, encoding: TextEncoding?, output: String) {
    self.cleaner = cleaner
    self.encoding = encoding
    self.output = output
  }

  /// Cleans all that can be cleaned; ends early only where the ledger cannot be written.
  mutating func clean(_ sources: [Inputs.Source]) throws(CorpusError) {
    guard !sources.isEmpty else { return }
    let ledger = try LedgerFile(in: output)
    var progress = Terminal.Progress(total: sources.count)
    for (number, source) in sources.enumerated() {
      let article: Article
      do {
        article = try TextFile.article(source.path, encoding: encoding)
      } catch {
        fail(error)
        continue
      }
      if let note = article.note { Terminal.complain("\(source.path): \(note)") }
      let text = cleaner.reading(paths.name(of: source.path)).clean(article.document.bytes)
      try ledger.append(Ledger.entries(of: text, named: source.name, article: article))
      do {
        try TextFile.write(text.cleaned, to: output + "/" + source.name)
        summary.add(text)
      } catch {
        fail(error)
      }
      progress.update(done: number + 1)
    }
    progress.finish()
    try ledger.finish()
  }

  mutating func fail(_ error: CorpusError) {
    Terminal.complain("\(error)")
    summary.addFailure()
  }
}
