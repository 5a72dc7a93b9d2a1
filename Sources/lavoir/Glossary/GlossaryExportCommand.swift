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

    /// Whether it holds concepts of any language, with what they say.
    var holdsConcepts: Bool { [.tbxBasic, .tbxMin, .tbxCore, .tbxOld, .tmx].contains(self) }
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a glossary as TBX, CSV, TSV or TMX, or for Vale, Hunspell or LanguageTool.",
    discussion: """
      A single TBX file is taken over into another form of TBX, or into TMX, as it is, without going through a glossary. \
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
    if let termbase = try termbase() { return try write(termbase) }
    let entries = try GlossaryLoading.located(at: glossary).map(\.entry)
    switch to {
    case .tbxBasic, .tbxMin, .tbxCore, .tbxOld, .tmx:
      try write(GlossaryExchange.termbase(of: entries, title: title))
    case .csv: try write(GlossaryTable.text(of: entries))
    case .tsv: try write(GlossaryTable.text(of: entries, separator: .tab))
    case .vale: try write(Vale.files(of: entries))
    case .hunspell: try write(Hunspell.files(of: entries))
    case .languagetool:
      let files = LanguageTool.files(of: entries)
      try write(ExchangeText(files.files.first?.text ?? "", losses: files.losses))
    }
  }

  /// What a TBX file holds, if one is all that is to be written; it breaks the rules of its dialect at most.
  private func termbase() throws -> TermbaseReading? {
    guard glossary.count == 1, FilePaths.isFolder(glossary[0]) == false, ExchangeTelling.isMarkup(file: glossary[0])
    else {
      return nil
    }
    guard to.holdsConcepts else {
      throw Failure("\(glossary[0]): it is TBX: lavoir glossary import makes a glossary of it, which can be written so")
    }
    do {
      return try TBX.reading(of: GlossaryFileAccess.bytes(of: glossary[0]), strictness: .telling)
    } catch let error as ExchangeError {
      throw ExchangeTelling.failure(error, file: glossary[0])
    }
  }

  /// Writes concepts, and tells all that was left out on the way.
  private func write(_ reading: TermbaseReading) throws {
    let written: ExchangeText =
      switch to {
      case .tbxMin: TBX.text(of: reading.termbase, dialect: .min, style: style)
      case .tbxCore: TBX.text(of: reading.termbase, dialect: .core, style: style)
      case .tbxOld: TBX.olderText(of: reading.termbase)
      case .tmx: TMX.text(of: reading.termbase, version: Lavoir.version)
      default: TBX.text(of: reading.termbase, dialect: .basic, style: style)
      }
    try write(ExchangeText(written.text, losses: reading.losses + written.losses))
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
