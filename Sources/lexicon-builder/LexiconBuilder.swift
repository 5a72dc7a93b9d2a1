import ArgumentParser
import Foundation
import LavoirLexicons

/// Makes `lexicon.bin` from the sources that `fetch-sources` unpacks. The same sources give the same bytes.
@main
struct LexiconBuilder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon-builder",
    abstract: "Make the embedded lexicon from its pinned public sources (run fetch-sources first).")

  @Option(help: "The folder that fetch-sources filled.")
  var sources: String

  @Option(help: "The pack to write.")
  var output = "Sources/CLexicons/lexicon.bin"

  func run() throws {
    let files = SourceFiles(folder: URL(fileURLWithPath: sources, isDirectory: true))
    let french = try FrenchLexicon(files)
    let frequencies = Frequencies(
      french: try WordFrequencies(messagePack: files.bytes(.frenchFrequencies)),
      english: try WordFrequencies(messagePack: files.bytes(.englishFrequencies)))
    let english = try EnglishWords(files)
    report("French", "\(french.readings.count) readings of \(french.forms.count) forms")
    report("English", "\(english.words.count) words")

    var pack = PackBuilder()
    let spins = try SpinTable(files, french: french, frequencies: frequencies)
    let locutions = try LocutionTable(files, french: french, frequencies: frequencies)
    let places = try PlaceTable(files, french: french, english: english, frequencies: frequencies)
    let words = try WordTable(
      french: french, english: english, frequencies: frequencies,
      aspirated: try AspiratedH(files, french: french), spins: spins, locutions: locutions, places: places)
    try words.write(to: &pack)
    try ParadigmTable(french).write(to: &pack)
    spins.write(to: &pack)
    locutions.write(to: &pack)
    places.write(to: &pack)
    let bytes = try pack.bytes()
    let verification = Verification(
      bytes: bytes, words: words, french: french, spins: spins, locutions: locutions, places: places)
    try verification.run()
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    for (section, size) in pack.sizes { report("section \(section)", "\(size) bytes") }
    report("written", "\(bytes.count) bytes to \(output)")
  }
}

/// Tells the person at the terminal a figure.
func report(_ what: String, _ figure: String) {
  FileHandle.standardError.write(Data("\(what): \(figure)\n".utf8))
}
