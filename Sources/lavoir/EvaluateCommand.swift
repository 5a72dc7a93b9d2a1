import ArgumentParser
import LavoirCleaning
import LavoirCorpus
import LavoirEvaluation
import LavoirReports

/// `lavoir evaluate`: how well the rules do on texts whose flaws are known.
struct EvaluateCommand: ParsableCommand {
  /// How figures are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// Tables for a person.
    case text
    /// One JSON object.
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure the findings against marked texts and good French.",
    discussion: """
      A folder of marked texts holds NAME.txt, and its gold in NAME.gold.json or NAME.json: a list of spans with start, \
      end (UTF-8 bytes), text, category, severity, suggestion. A folder of good French holds .txt files and, where their \
      authors slipped, slips.json.
      """)

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Folders of texts with gold.", valueName: "folder"))
  var gold: [String] = []

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Folders of good French.", valueName: "folder"))
  var clean: [String] = []

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: Format = .text

  @Option(help: ArgumentHelp("Show so many of the false alarms, before the tables.", valueName: "number"))
  var list: Int = 0

  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var locale: LocaleOptions

  func validate() throws {
    guard !gold.isEmpty || !clean.isEmpty else { throw ValidationError("name a folder with --gold or --clean") }
    guard list == 0 || format == .text else { throw ValidationError("--list goes with --format text") }
    guard list >= 0 else { throw ValidationError("--list takes a number of false alarms") }
  }

  func run() throws {
    let cleaner = Cleaner(glossary: try glossary.load(), selection: glossary.selection(for: locale.profile))
    let evaluation = Self.evaluation(of: cleaner, gold: try goldTexts(), good: try goodTexts())
    switch format {
    case .text:
      try show(evaluation.alarms.prefix(list))
      try Terminal.write(EvaluationTable(evaluation).text)
    case .json:
      try Terminal.write(EvaluationJSON(evaluation).bytes)
    }
  }

  private static func evaluation(of cleaner: Cleaner, gold: [GoldText], good: [GoodText]) -> Evaluation {
    var evaluation = Evaluation()
    var progress = Terminal.Progress(total: gold.count + good.count)
    for (number, text) in gold.enumerated() {
      evaluation.add(cleaner.findings(in: text.bytes), on: text)
      progress.update(done: number + 1)
    }
    for (number, text) in good.enumerated() {
      evaluation.add(cleaner.findings(in: text.bytes), on: text)
      progress.update(done: gold.count + number + 1)
    }
    progress.finish()
    return evaluation
  }

  private func show(_ alarms: some Sequence<FalseAlarm>) throws {
    let report = TextReport(hasColour: Terminal.hasColour, width: Terminal.width)
    for alarm in alarms {
      try Terminal.write(report.text(for: [alarm.finding], path: alarm.name, bytes: alarm.bytes) + "\n")
    }
  }

  // MARK: Folders

  private func goldTexts() throws -> [GoldText] {
    try readable { () throws(CorpusError) in try GoldFolder.goldTexts(in: gold) }
  }

  private func goodTexts() throws -> [GoodText] {
    try readable { () throws(CorpusError) in try GoldFolder.goodTexts(in: clean) }
  }

  /// What could be read; else the program ends.
  private func readable<Texts>(_ texts: () throws(CorpusError) -> Texts) throws -> Texts {
    do {
      return try texts()
    } catch {
      Terminal.complain("\(error)")
      throw ExitCode.couldNot
    }
  }
}
