import ArgumentParser
import LavoirCorpus
import LavoirExchange
import LavoirGlossaries
import LavoirGlossaryFiles

/// `lavoir glossary export`: a glossary for other programs.
struct GlossaryExportCommand: ParsableCommand {
  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tbxBasic = "tbx-basic"
    case tbxMin = "tbx-min"
    case tbxCore = "tbx-core"
    case tbxOld = "tbx-v2"
    case csv, tsv, tmx, vale, hunspell, languagetool
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a glossary as TBX, CSV, TSV or TMX, or for Vale, Hunspell or LanguageTool.",
    discussion: """
      vale and hunspell write several files into the folder that --output names; the others write one file, or standard \
      output. What a format cannot hold is told on standard error. With no path the program’s own glossary is written.
      """)

  @Argument(help: "Glossary files or folders.")
  var glossary: [String] = []

  @Option(help: ArgumentHelp("\(Format.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format"))
  var to: Format

  @Option(help: ArgumentHelp("How TBX spells its data categories: dca or dct.", valueName: "style"))
  var style: TBX.Style = .attributes

  @Option(help: ArgumentHelp("The title of the collection in TBX.", valueName: "text"))
  var title = "Glossary"

  @Option(name: [.short, .long], help: ArgumentHelp("The file or folder to write to.", valueName: "path"))
  var output: String?

  func validate() throws {
    guard output != nil || ![.vale, .hunspell].contains(to) else {
      throw ValidationError("--to \(to.rawValue) writes several files: name their folder with --output")
    }
  }

  func run() throws {
    let entries = try GlossaryLoading.located(at: glossary).map(\.entry)
    switch to {
    case .tbxBasic: try write(concepts(of: entries) { TBX.text(of: $0, dialect: .basic, style: style) })
    case .tbxMin: try write(concepts(of: entries) { TBX.text(of: $0, dialect: .min, style: style) })
    case .tbxCore: try write(concepts(of: entries) { TBX.text(of: $0, dialect: .core, style: style) })
    case .tbxOld: try write(concepts(of: entries, TBX.olderText))
    case .tmx: try write(concepts(of: entries) { TMX.text(of: $0, version: Lavoir.version) })
    case .csv: try write(GlossaryTable.text(of: entries))
    case .tsv: try write(GlossaryTable.text(of: entries, separator: .tab))
    case .vale: try write(Vale.files(of: entries))
    case .hunspell: try write(Hunspell.files(of: entries))
    case .languagetool:
      let files = LanguageTool.files(of: entries)
      try write(ExchangeText(files.files.first?.text ?? "", losses: files.losses))
    }
  }

  /// The text of the concepts, and all that was left out on the way.
  private func concepts(of entries: [Entry], _ text: (Termbase) -> ExchangeText) -> ExchangeText {
    let reading = GlossaryExchange.termbase(of: entries, title: title)
    let written = text(reading.termbase)
    return ExchangeText(written.text, losses: reading.losses + written.losses)
  }

  private func write(_ exchange: ExchangeText) throws {
    if let output, output != "-" {
      try GlossaryFileAccess.write(exchange.text, to: output)
    } else {
      try Terminal.write(exchange.text)
    }
    ExchangeTelling.tell(exchange.losses, of: nil)
  }

  private func write(_ exchange: ExchangeFiles) throws {
    for file in exchange.files { try GlossaryFileAccess.write(file.text, to: (output ?? ".") + "/" + file.name) }
    ExchangeTelling.tell(exchange.losses, of: nil)
  }
}

extension TBX.Style: ExpressibleByArgument {}
