import ArgumentParser
import LavoirAuditing
import LavoirConfiguration
import LavoirCorpus
import LavoirFindings
import LavoirGlossaryFiles
import LavoirLinting
import LavoirText

/// `lavoir glossary check`: what is wrong with a glossary.
struct GlossaryCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Show what is wrong with a glossary: duplicates, conflicts, chains, good French among wrong forms.",
    discussion: """
      The files are checked as one glossary. With no path those of lavoir.yaml are. lavoir explain CHECK tells what a check \
      looks for and how to mend what it finds.

      Exit status: 0 nothing found, 1 findings at or above the fail level, 2 something could not be read.
      """)

  @Argument(help: "Glossary files or folders.")
  var glossary: [String] = []

  @Option(
    help: ArgumentHelp(
      "Files or folders in good French, on which no entry should fire. May be given several times.",
      valueName: "path"))
  var against: [String] = []

  @Option(help: ArgumentHelp("Checks to run, by id, parted by commas; all if none is named.", valueName: "checks"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Checks to leave out, by id, parted by commas.", valueName: "checks"))
  var ignore: [String] = []

  @Flag(help: "Show hints too: what is worth a look and no fault.")
  var hints = false

  @Option(help: ArgumentHelp("The least severity that fails the run, or never.", valueName: "level"))
  var failLevel = "minor"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "\(OutputRequest.Format.allCases.map(\.rawValue).joined(separator: ", ")); NAME=FILE writes to a file. May be given several times.",
      valueName: "format"))
  var format: [OutputRequest] = []

  func validate() throws {
    guard failLevel == "never" || Severity(rawValue: failLevel) != nil else {
      throw ValidationError("--fail-level is neutral, minor, major, critical or never, not « \(failLevel) »")
    }
    guard format.count(where: { $0.file == nil }) <= 1 else {
      throw ValidationError("one format at most goes to standard output; write --format NAME=FILE for the others")
    }
    for id in names(select) + names(ignore) where !GlossaryChecks.rules.contains(where: { $0.id == id }) {
      let near = NearestName.of(id, among: GlossaryChecks.rules.map(\.id))
      throw ValidationError(
        "there is no check « \(id) »" + (near.map { "; did you mean « \($0) »?" } ?? "; lavoir rules lists them"))
    }
  }

  func run() throws {
    let (files, problems) = try GlossaryFileAccess.auditedFiles(at: paths())
    var audit = GlossaryAudit(of: files, today: Terminal.today) { file in
      try? GlossaryLayout.canonical(file.text, file: file.path)
    }
    let inputs = Inputs(against)
    var failures = inputs.failures
    for source in inputs.sources {
      do {
        audit.read(try GlossaryFileAccess.goodFrench(source))
      } catch {
        failures.append(error)
      }
    }
    for failure in failures { Terminal.complain("\(failure)") }
    for problem in problems { Terminal.complain(problem.description) }
    var report = audit.report(version: Lavoir.version, checks: checks)
    report.problems = problems
    for index in report.files.indices where !hints {
      report.files[index].findings.removeAll { $0.finding.severity == .neutral }
    }
    try write(report, entries: files.reduce(0) { $0 + $1.entries.count })
    guard failures.isEmpty, problems.isEmpty else { throw ExitCode.couldNot }
    let worst = report.files.flatMap(\.findings).map(\.finding.severity).max()
    if let worst, let level = Severity(rawValue: failLevel), worst >= level { throw ExitCode(1) }
  }

  private func paths() throws -> [String] {
    guard glossary.isEmpty else { return glossary }
    do {
      let file = try ConfigurationFinder.file(above: FilePaths.workingDirectory)
      let configured = try Configuration(file: file, options: []).settings.glossaries
      guard configured.isEmpty else { return configured }
    } catch {
      throw Failure("\(error)")
    }
    throw Failure("name a glossary file or folder, or set « glossaries » in lavoir.yaml")
  }

  private var checks: [any GlossaryCheck] {
    let (selected, ignored) = (Set(names(select)), Set(names(ignore)))
    return GlossaryChecks.all.filter {
      (selected.isEmpty || selected.contains($0.rule.id)) && !ignored.contains($0.rule.id)
    }
  }

  private func names(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: ",").map { $0.trimmingPrefix { $0 == " " }.description } }
  }

  /// The report with its files by their paths from the root of the project.
  private func named(_ report: LintReport) -> LintReport {
    let paths = ProjectPaths(repository: GitRepository(around: FilePaths.workingDirectory))
    var named = report
    named.files = report.files.map {
      FileReport(path: paths.name(of: $0.path), findings: $0.findings, isUTF8: $0.isUTF8)
    }
    named.problems = report.problems.map {
      LintProblem(path: paths.name(of: $0.path), line: $0.line, message: $0.message)
    }
    return named
  }

  private func write(_ report: LintReport, entries: Int) throws {
    for request in format.isEmpty ? [OutputRequest(.text, file: nil)] : format {
      var bytes = request.report.bytes(of: request.namesFilesFromRoot ? named(report) : report)
      if request.format == .text {
        // What could not be read is told already.
        guard !report.files.isEmpty else { continue }
        let found = report.count == 0 ? "Nothing found" : "\(report.count) finding\(report.count == 1 ? "" : "s")"
        let files = report.files.count
        bytes += Array(
          "\(found) in \(entries) entr\(entries == 1 ? "y" : "ies") of \(files) file\(files == 1 ? "" : "s").\n".utf8)
      }
      try request.write(bytes)
    }
  }
}
