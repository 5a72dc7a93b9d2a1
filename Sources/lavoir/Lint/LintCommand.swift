import ArgumentParser
import LavoirCleaning
import LavoirConfiguration
import LavoirCorpus
import LavoirFindings
import LavoirLinting

/// `lavoir lint`: findings, in the formats that people and machines read, and repairs where they are asked for.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Show what is wrong with texts, and repair it where that is asked for.",
    discussion: """
      Reads text, Markdown, HTML, gettext (.po), XLIFF, subtitles (.srt, .vtt), and the values of JSON and YAML that are \
      asked for. Folders are searched for such files; what git ignores is passed over. Settings stand in lavoir.yaml \
      (lavoir init writes one); options count before them.

      Exit status: 0 nothing found, 1 findings at or above the fail level, 2 something could not be read or done.
      """)

  @Argument(help: "Files, folders, or - for standard input; this folder if none is named.")
  var inputs: [String] = []

  // MARK: Reports

  @Option(
    name: .long,
    help: ArgumentHelp(
      "\(OutputRequest.Format.allCases.map(\.rawValue).joined(separator: ", ")); NAME=FILE writes to a file. May be given several times.",
      valueName: "format"))
  var format: [OutputRequest] = []

  @Option(help: ArgumentHelp("Where the report goes, if there is one format only.", valueName: "file"))
  var outputFile: String?

  // MARK: Which files and lines

  @Option(help: ArgumentHelp("Report only lines that were changed since a commit.", valueName: "commit"))
  var since: String?

  @Flag(help: "Report only lines that are staged for the next commit, as they are staged.")
  var staged = false

  @Option(help: ArgumentHelp("Report only lines that a patch adds; - for standard input.", valueName: "file"))
  var patch: String?

  @Option(help: ArgumentHelp("The path that standard input is said to have.", valueName: "path"))
  var stdinPath: String?

  // MARK: Repairs

  @Option(
    help: ArgumentHelp(
      "Repair the files: --fix what is sure, --fix=likely more.", valueName: "level"))
  var fix: CleanCommand.Level?

  @Flag(help: "Show the repairs as a patch and write nothing.")
  var diff = false

  @Flag(help: "Ask for each finding what to do.")
  var interactive = false

  // MARK: Settings

  @Option(
    help: ArgumentHelp("hygiene looks at characters and escapes only; everything is the default.", valueName: "scope"))
  var only: Cleaner.Scope = .everything

  @OptionGroup(title: "Settings") var settings: SettingOptions

  @Option(help: ArgumentHelp("How many files are linted at once; as many as there are cores.", valueName: "number"))
  var workers: Int?

  @Flag(help: "Read every file, though it did not change since the last run.")
  var noCache = false

  @Option(help: ArgumentHelp("Where results are kept from run to run.", valueName: "folder"))
  var cacheDir: String?

  func validate() throws {
    let selections = [since != nil, staged, patch != nil].count { $0 }
    guard selections <= 1 else { throw ValidationError("--since, --staged and --patch exclude each other") }
    guard outputFile == nil || format.count <= 1 && format.allSatisfy({ $0.file == nil }) else {
      throw ValidationError("--output-file goes with one format; write --format NAME=FILE for each of several")
    }
    guard !staged || fix == nil && !interactive else {
      throw ValidationError("--staged only checks; --fix repairs the files in the folder: leave one of them out")
    }
    guard !interactive || !diff && format.isEmpty && outputFile == nil else {
      throw ValidationError("--interactive shows the findings itself: leave --diff and --format out")
    }
    guard !diff || format.isEmpty && outputFile == nil else {
      throw ValidationError("--diff shows a patch and no report: leave --format and --output-file out")
    }
    guard format.count(where: { $0.file == nil }) <= 1 else {
      throw ValidationError("one format at most goes to standard output; write --format NAME=FILE for the others")
    }
    guard !(inputs.contains("-") && patch == "-") else {
      throw ValidationError("standard input is either a text or a patch")
    }
    guard workers.map({ $0 > 0 }) ?? true else { throw ValidationError("--workers takes a number above 0") }
  }

  func run() throws {
    var run = try LintRun(
      configuration: settings.configuration(), scope: only,
      cacheFolder: noCache ? nil : cacheDir ?? FindingsCache.standardFolder,
      glossaryCacheFolder: cacheDir ?? FindingsCache.standardFolder, workers: workers)
    try run.find(inputs: inputs, selection: selection, stdinPath: stdinPath)
    run.lint()
    let level = fix?.certainty ?? .sure
    if interactive {
      var session = InteractiveSession(run: run)
      try session.start()
      return
    }
    if inputs == ["-"], fix != nil { return try run.repairStandardInput(atLeast: level) }
    if diff { return try run.showPatches(atLeast: level) }
    if fix != nil { run.repair(atLeast: level) }
    try run.report(to: requests)
    throw run.exitCode
  }

  private var selection: LintRun.Selection {
    if let since { return .since(since) }
    if let patch { return .patch(patch) }
    return staged ? .staged : .all
  }

  private var requests: [OutputRequest] {
    guard let outputFile else { return format.isEmpty ? [OutputRequest(.text, file: nil)] : format }
    return [OutputRequest(format.first?.format ?? .text, file: outputFile)]
  }
}
