import ArgumentParser
import LavoirCleaning
import LavoirCorpus
import LavoirFindings
import LavoirGlossaries
import LavoirReports
import LavoirUsage

/// `lavoir glossary stats`: what each entry does in a corpus.
struct GlossaryStatsCommand: ParsableCommand {
  /// How figures are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what each entry of a glossary does in a corpus.",
    discussion: """
      For each entry: how often one of its forms stands in the articles, how many edits it made, what is left for a person, in \
      how many articles it was seen and in which last; and which entries were never used. With no --glossary the entries of \
      the program’s own glossary are counted.
      """)

  @Argument(help: "Files or folders of articles.")
  var corpus: [String]

  @Option(help: ArgumentHelp("text, json, or html: a page with charts.", valueName: "format"))
  var format: Format = .text

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write to; standard output if it is not named.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The least certainty of the edits that are made.", valueName: "level"))
  var apply: CleanCommand.Level = .sure

  @Flag(help: "List every entry in the table.")
  var all = false

  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var encoding: EncodingOptions

  /// The most entries in the table.
  private static let longest = 20

  func run() throws {
    let listed = try GlossaryLoading.located(at: glossary.glossary).map(\.entry)
    let inputs = Inputs(corpus)
    let cleaner = Cleaner(
      glossary: try glossary.load(), selection: glossary.selection(for: locale.profile), applying: apply.certainty,
      recurringLines: RecurringLines.find(
        in: inputs.sources.map(\.path).filter { $0 != "-" }, encoding: encoding.encoding))
    var usage = GlossaryUsage(of: listed, cleaner: cleaner)
    let paths = ProjectPaths(repository: GitRepository(around: FilePaths.workingDirectory))
    var failures = inputs.failures
    var progress = Terminal.Progress(total: inputs.sources.count)
    for (number, source) in inputs.sources.enumerated() {
      do {
        let article = try TextFile.article(source.path, encoding: encoding.encoding)
        usage.add(article.document.bytes, named: source.name, at: paths.name(of: source.path))
      } catch {
        failures.append(error)
      }
      progress.update(done: number + 1)
    }
    progress.finish()
    for failure in failures { Terminal.complain("\(failure)") }
    if usage.documents > 0 || failures.isEmpty { try write(usage) }
    if !failures.isEmpty { throw ExitCode.couldNot }
  }

  private func write(_ usage: GlossaryUsage) throws {
    let bytes: [UInt8] =
      switch format {
      case .text: Array(UsageTable(usage, longest: all ? 0 : Self.longest).text.utf8)
      case .json: UsageJSON.bytes(of: usage)
      case .html: UsagePage.bytes(of: usage)
      }
    guard let output, output != "-" else { return try Terminal.write(bytes) }
    do {
      try TextFile.write(bytes, to: output)
    } catch {
      throw Failure(error)
    }
  }
}
