import ArgumentParser
import LavoirCleaning
import LavoirCorpus
import LavoirFindings
import LavoirReports

/// `lavoir lint`: findings, and nothing written.
struct LintCommand: ParsableCommand {
  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For a person.
    case text
    /// One JSON object a line.
    case jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Show what is wrong, and change nothing.",
    discussion: """
      Exit status: 0 nothing found, 1 findings, 2 something could not be read. Offsets in jsonl are UTF-8 bytes of \
      the file’s text as it is.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var inputs: [String]

  @Option(help: ArgumentHelp("text or jsonl.", valueName: "format"))
  var format: Format = .text

  @Option(
    help: ArgumentHelp("hygiene looks at characters and escapes only; everything is the default.", valueName: "scope"))
  var only: Cleaner.Scope = .everything

  @OptionGroup var encoding: EncodingOptions

  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var typography: TypographyOptions

  func run() throws {
    let inputs = Inputs(inputs)
    let cleaner = Cleaner(
      glossary: try glossary.load(), scope: only, typography: typography.style,
      recurringLines: RecurringLines.find(in: inputs.sources, encoding: encoding.encoding))
    for failure in inputs.failures { Terminal.complain("\(failure)") }
    var failures = inputs.failures.count
    var found = 0
    var read = 0
    for source in inputs.sources {
      do {
        let article = try TextFile.article(source.path, encoding: encoding.encoding)
        if let note = article.note { Terminal.complain("\(article.document.name): \(note)") }
        let findings = cleaner.findings(in: article.document.bytes)
        found += findings.count
        read += 1
        try show(findings, path: source.path, bytes: article.document.bytes)
      } catch let error as CorpusError {
        Terminal.complain("\(error)")
        if let finding = error.finding, format == .jsonl { try show([finding], path: source.path, bytes: []) }
        failures += 1
      }
    }
    if format == .text, read > 0 { try conclude(found: found, files: read) }
    if failures > 0 { throw ExitCode.couldNot }
    if found > 0 { throw ExitCode.failure }
  }

  private func show(_ findings: [Finding], path: String, bytes: [UInt8]) throws {
    switch format {
    case .text:
      let report = TextReport(hasColour: Terminal.hasColour, width: Terminal.width)
      let text = report.text(for: findings, path: path, bytes: bytes)
      if !text.isEmpty { try Terminal.write(text + "\n") }
    case .jsonl:
      try Terminal.write(JSONLinesReport().lines(for: findings, path: path))
    }
  }

  private func conclude(found: Int, files: Int) throws {
    let file = "\(files) file\(files == 1 ? "" : "s")"
    try Terminal.write(
      found == 0 ? "Nothing found in \(file).\n" : "\(found) finding\(found == 1 ? "" : "s") in \(file).\n")
  }
}
