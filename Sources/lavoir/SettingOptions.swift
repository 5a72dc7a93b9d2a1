import ArgumentParser
import LavoirConfiguration
import LavoirCorpus

/// The settings that a command line can give, and the file they come on top of.
struct SettingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The configuration file; lavoir.yaml here or above if it is not named.", valueName: "file"))
  var config: String?

  @Flag(help: "Go by no configuration file.")
  var isolated = false

  @Option(help: ArgumentHelp("Rules or categories to run, parted by commas.", valueName: "rules"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Rules or categories to leave out, parted by commas.", valueName: "rules"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("The least certainty to report: guess, likely or sure.", valueName: "level"))
  var certainty: String?

  @Option(help: ArgumentHelp("The least severity that fails the run, or never.", valueName: "level"))
  var failLevel: String?

  @Option(help: ArgumentHelp("none, repair or strict.", valueName: "level"))
  var typography: String?

  @Option(help: ArgumentHelp("Whose conventions hold: fr-FR, fr-CA, fr-CH or fr-BE.", valueName: "profile"))
  var profile: String?

  @Option(help: ArgumentHelp("The finest no-break space to write: narrow or plain.", valueName: "space"))
  var noBreak: String?

  @Option(help: ArgumentHelp("A glossary file or folder, before those of the configuration.", valueName: "path"))
  var glossary: [String] = []

  @Option(help: ArgumentHelp("Domains whose terms count, with those that name none.", valueName: "name"))
  var domain: [String] = []

  @Option(help: ArgumentHelp("Entries of the glossary to switch off, by id.", valueName: "id"))
  var termOff: [String] = []

  @Option(
    help: ArgumentHelp("Which values of JSON and YAML are prose: /articles/*/title.", valueName: "glob"))
  var values: [String] = []

  @Option(help: ArgumentHelp("Globs of files and folders to leave out.", valueName: "glob"))
  var exclude: [String] = []

  @Option(help: ArgumentHelp("The file of the accepted findings.", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "The encoding of the inputs, as in windows-1252; found out if it is not named.", valueName: "name"))
  var encoding: String?

  func validate() throws {
    guard !isolated || config == nil else { throw ValidationError("--isolated and --config exclude each other") }
  }

  /// The configuration of a run.
  func configuration() throws -> Configuration {
    do {
      let file =
        isolated
        ? nil
        : try config.map { try ConfigurationFinder.file(at: $0) }
          ?? ConfigurationFinder.file(above: FilePaths.workingDirectory)
      return try Configuration(file: file, options: assignments)
    } catch {
      throw Failure("\(error)")
    }
  }

  private var assignments: [Assignment] {
    let words = { (texts: [String]) in texts.flatMap { $0.split(separator: ",").map(String.init) } }
    let one = { (text: String?) in text.map { [$0] } ?? [] }
    return [
      Assignment(.select, words(select), option: "--select"), Assignment(.ignore, words(ignore), option: "--ignore"),
      Assignment(.certainty, one(certainty), option: "--certainty"),
      Assignment(.failLevel, one(failLevel), option: "--fail-level"),
      Assignment(.typographyLevel, one(typography), option: "--typography"),
      Assignment(.profile, one(profile), option: "--profile"), Assignment(.noBreak, one(noBreak), option: "--no-break"),
      Assignment(.glossaries, glossary, option: "--glossary"),
      Assignment(.domains, words(domain), option: "--domain"),
      Assignment(.switchedOff, words(termOff), option: "--term-off"), Assignment(.values, values, option: "--values"),
      Assignment(.exclude, exclude, option: "--exclude"), Assignment(.baseline, one(baseline), option: "--baseline"),
      Assignment(.encoding, one(encoding), option: "--encoding"),
    ].compactMap(\.self)
  }
}
