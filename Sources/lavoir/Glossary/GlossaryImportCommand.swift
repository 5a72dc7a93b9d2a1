import ArgumentParser
import LavoirCorpus
import LavoirExchange
import LavoirGlossaries
import LavoirGlossaryFiles

/// `lavoir glossary import`: terms of other programs as a glossary.
struct GlossaryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read TBX, CSV or TSV into a glossary.",
    discussion: """
      TBX is read in version 3 (Core, Min, Basic) and version 2, tables with a header as lavoir glossary export writes it. A \
      file that breaks the rules of its format is refused, with every reason and its line. What a glossary cannot hold is \
      told on standard error.
      """)

  @Argument(help: "The file to read.")
  var file: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The glossary file to write; entries are added to one that is there. Standard output if it is not named.",
      valueName: "file"))
  var output: String?

  @Flag(help: "Read a TBX file that breaks the rules of its dialect, and tell each breach.")
  var tolerant = false

  func run() throws {
    let reading = try reading(of: GlossaryFileAccess.bytes(of: file))
    ExchangeTelling.tell(reading.losses, of: file)
    guard let output, output != "-" else {
      return try Terminal.write(reading.entries.map(GlossaryLayout.block).joined(separator: "\n"))
    }
    let there = try GlossaryFileAccess.text(of: output, orNew: true)
    let known = KnownConcepts(try GlossaryFileAccess.entries(of: there, file: output).map(\.entry))
    let new = reading.entries.filter { !known.contains($0) }
    try GlossaryFileAccess.append(new, to: output)
    let kept = reading.entries.count - new.count
    Terminal.complain(
      "\(new.count) entries added to \(output)" + (kept > 0 ? "; \(kept) are there already and stay as they are" : ""))
  }

  private func reading(of bytes: [UInt8]) throws -> GlossaryReading {
    do {
      if ExchangeTelling.isMarkup(bytes) {
        let reading = try TBX.reading(of: bytes, strictness: tolerant ? .telling : .refusing)
        let made = GlossaryExchange.entries(of: reading.termbase)
        return GlossaryReading(made.entries, losses: reading.losses + made.losses)
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure("\(file): it is not UTF-8 text; save it as CSV in UTF-8")
      }
      return try GlossaryTable.reading(of: text)
    } catch let error as ExchangeError {
      throw ExchangeTelling.failure(error, file: file)
    }
  }
}
