import ArgumentParser
import Glibc
import LavoirBatches
import LavoirConfiguration
import LavoirCorpus
import LavoirGlossaries
import LavoirReports
import LavoirStatistics
import LavoirText

/// One run of `clean`, as the command line asks for it.
struct CleanSession {
  private let command: CleanCommand
  private let signals: StopSignals
  private let configuration: Configuration
  private let glossary: Glossary
  private let paths = ProjectPaths(repository: GitRepository(around: FilePaths.workingDirectory))
  private let monitor: RunMonitor

  init(command: CleanCommand, signals: StopSignals) throws {
    self.command = command
    self.signals = signals
    configuration = try command.settings.configuration()
    guard configuration.settings.cleaning.steps.contains(.hygiene) else {
      throw Failure("clean.steps: hygiene cannot be left out, for the detectors read texts as it leaves them")
    }
    glossary = try GlossaryLoading.glossary(
      at: configuration.settings.glossaries, withShipped: !command.settings.terms.noShippedGlossary)
    GlossaryLoading.tell(unknownIn: configuration.settings.selection(on: Terminal.today), of: glossary)
    do {
      if let log = command.running.log { try TextFile.append([], to: log) }
    } catch {
      throw Failure(error)
    }
    monitor = RunMonitor(log: command.running.log, checkpointInterval: command.running.checkpointInterval)
  }

  // MARK: To a folder

  /// Cleans into a folder.
  func clean(into output: String) throws {
    let named = Inputs(command.inputs, taking: command.corpus.filter)
    if let objection = named.objection(toOutput: output) { throw Failure(objection) }
    let inputs = named.renamed(command.corpus.name).withDistinctNames(
      reserving: BatchRun.reservedNames, folders: BatchRun.reservedFolders)
    let files = try files(of: inputs)
    guard !files.isEmpty else {
      for failure in inputs.failures { monitor.tell("\(failure)") }
      try Terminal.write(CleaningSummary(RunStatistics(), failedInputs: inputs.failures.count).text(output: output))
      throw ExitCode.couldNot
    }
    do {
      let begun = command.running.restart ? nil : try BatchRun.options(ofRunIn: output)
      // A run keeps the day on which it was begun: terms may hold for some days only.
      let day = begun?["day"].flatMap(Day.init) ?? Terminal.today
      let identity = RunIdentity(options: options(day: day), files: files)
      let run = try BatchRun(
        plan(files, day: day), folder: output, identity: identity, beginsAnew: command.running.restart)
      try clean(with: run, inputs, output)
    } catch let error as CorpusError {
      monitor.finish("\(error)")
      throw Failure(error.isOfDisk ? "\(error); make room and give the same command again: it goes on" : "\(error)")
    }
  }

  private func clean(with run: BatchRun, _ inputs: Inputs, _ output: String) throws {
    if let documents = run.resumedBehind {
      monitor.tell("goes on behind \(documents) documents, where it was stopped; --restart begins anew")
      for failure in inputs.failures { monitor.tell("\(failure)") }
    } else {
      for failure in inputs.failures { try run.fail(failure) }
    }
    guard try run.run(workers: workers) else {
      let documents = run.statistics.documents.read
      let sentence = "stopped by \(signals.name) behind \(documents) documents; the same command goes on from there"
      monitor.finish(sentence)
      Terminal.complain(sentence)
      throw ExitCode(128 + (signals.number ?? SIGTERM))
    }
    let statistics = run.statistics
    try CleanReports(command: command, configuration: configuration)
      .write(statistics, examples: run.examples(), to: output)
    run.tidyUp()
    if run.untoldProblems > 0 {
      monitor.tell("\(run.untoldProblems) more like these: \(FilePaths.joined(output, BatchRun.failuresName)) has all")
    }
    monitor.finish("done: \(statistics.documents.read) documents")
    try Terminal.write(CleaningSummary(statistics, failedInputs: run.failedInputs).text(output: output))
    if statistics.problems.count > 0 { throw ExitCode.couldNot }
  }

  // MARK: As a filter

  /// Cleans standard input to standard output.
  func filter() throws {
    let inputs = Inputs(command.inputs).renamed(command.corpus.name)
    do {
      let run = try BatchRun(plan(files(of: inputs), day: Terminal.today), ledger: command.running.ledger) {
        bytes throws(CorpusError) in
        let code = TextFile.fill(STDOUT_FILENO, with: bytes)
        if code != 0 {
          throw CorpusError("standard output", code: code, "it cannot be written: \(TextFile.reason(code))")
        }
      }
      let isDone = try run.run(workers: workers)
      if run.untoldProblems > 0 { monitor.tell("\(run.untoldProblems) more like these") }
      monitor.finish("done: \(run.statistics.documents.read) documents")
      tellOfSetAside(run)
      if !isDone { throw ExitCode(128 + (signals.number ?? SIGTERM)) }
      if run.statistics.problems.count > 0 { throw ExitCode.couldNot }
    } catch let error as CorpusError {
      // Whoever reads has enough: that is no news, and the status is that of any program in a pipe.
      if error.code == EPIPE { throw ExitCode(128 + SIGPIPE) }
      throw Failure(error)
    }
  }

  /// What is left out of standard output must not go unnoticed.
  private func tellOfSetAside(_ run: BatchRun) {
    let (dropped, broken) = (run.statistics.documents.dropped, run.statistics.problems.count - run.failedInputs)
    guard dropped + broken > 0 else { return }
    let place = command.running.ledger.map { "; they stand in \($0)" } ?? "; --ledger FILE keeps them"
    monitor.tell("\(dropped) documents not kept and \(broken) broken records are left out\(place)")
  }

  // MARK: What both need

  private var workers: Int { command.running.workers ?? Terminal.cores }

  private func files(of inputs: Inputs) throws -> [CorpusFile] {
    let globs = configuration.folder(in: paths)
    let settings = configuration.settings
    let hasOverrides = !(configuration.file?.overrides.isEmpty ?? true)
    return try command.corpus.files(of: inputs.sources) { path in
      hasOverrides ? configuration.settings(for: paths.name(of: path, from: globs)).encoding : settings.encoding
    }
  }

  private func plan(_ files: [CorpusFile], day: Day) -> BatchRun.Plan {
    let texts = files.filter { $0.isText && $0.compression == nil && $0.path != "-" }
    let cleaners = CleanerSource(
      configuration: configuration, glossary: glossary, paths: paths, day: day,
      applying: command.apply.certainty, scope: command.only,
      recurringLines: RecurringLines.find(
        in: texts.map(\.path), encoding: configuration.settings.encoding, workers: workers))
    var plan = BatchRun.Plan(files: files, listener: monitor) { cleaners.cleaner(for: files[$0].path) }
    plan.rules = configuration.settings.cleaning.screening
    plan.shard = command.running.shard
    plan.stop = signals
    return plan
  }

  /// What the result depends on besides the inputs.
  private func options(day: Day) -> [String: String] {
    let program = FileIdentity(of: "/proc/self/exe").map { " (\($0.size) bytes)" } ?? ""
    var options = [
      "version": Lavoir.version + program, "--apply": command.apply.rawValue, "--only": command.only.rawValue,
      "--format": command.corpus.format?.rawValue ?? "by name",
      "--text-field": command.corpus.fields.joined(separator: ", "), "--id-field": command.corpus.idField,
      "--no-header": "\(command.corpus.noHeader)", "--shard": "\(command.running.shard)",
      "--no-shipped-glossary": "\(command.settings.terms.noShippedGlossary)",
      "configuration": Checksum(of: Array(configuration.signature.utf8)).digits,
      "glossaries": Checksum(
        of: Array(configuration.settings.glossaries.map(CacheKey.sum).joined(separator: "\n").utf8)
      ).digits,
    ]
    if glossary.hasDates { options["day"] = "\(day)" }
    return options
  }
}
