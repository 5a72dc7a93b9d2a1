import ArgumentParser
import LavoirConfiguration

/// The settings that a command line can give, and the file they come on top of.
struct SettingOptions: ParsableArguments {
  @OptionGroup var file: ConfigurationFileOptions

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

  /// The configuration of a run.
  func configuration() throws -> Configuration { try file.configuration(assignments) }

  private var assignments: [Assignment] {
    [
      Assignment(.select, select.partedByCommas, option: "--select"),
      Assignment(.ignore, ignore.partedByCommas, option: "--ignore"),
      Assignment(.certainty, certainty.asList, option: "--certainty"),
      Assignment(.failLevel, failLevel.asList, option: "--fail-level"),
      Assignment(.typographyLevel, typography.asList, option: "--typography"),
      Assignment(.profile, profile.asList, option: "--profile"),
      Assignment(.noBreak, noBreak.asList, option: "--no-break"),
      Assignment(.glossaries, glossary, option: "--glossary"),
      Assignment(.domains, domain.partedByCommas, option: "--domain"),
      Assignment(.switchedOff, termOff.partedByCommas, option: "--term-off"),
      Assignment(.values, values, option: "--values"),
      Assignment(.exclude, exclude, option: "--exclude"), Assignment(.baseline, baseline.asList, option: "--baseline"),
      Assignment(.encoding, encoding.asList, option: "--encoding"),
    ].compactMap(\.self)
  }
}
