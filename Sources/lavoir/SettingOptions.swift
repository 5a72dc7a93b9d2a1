import ArgumentParser
import LavoirConfiguration

/// The settings that the command lines of `lint` and its kin can give, and the file they come on top of.
struct SettingOptions: ParsableArguments {
  @OptionGroup var file: ConfigurationFileOptions
  @OptionGroup var texts: TextSettingOptions

  @Option(help: ArgumentHelp("The least certainty to report: guess, likely or sure.", valueName: "level"))
  var certainty: String?

  @Option(help: ArgumentHelp("The least severity that fails the run, or never.", valueName: "level"))
  var failLevel: String?

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

  /// The configuration of a run.
  func configuration() throws -> Configuration { try file.configuration(assignments) }

  private var assignments: [Assignment] {
    let own = [
      Assignment(.certainty, certainty.asList, option: "--certainty"),
      Assignment(.failLevel, failLevel.asList, option: "--fail-level"),
      Assignment(.glossaries, glossary, option: "--glossary"),
      Assignment(.domains, domain.partedByCommas, option: "--domain"),
      Assignment(.switchedOff, termOff.partedByCommas, option: "--term-off"),
      Assignment(.values, values, option: "--values"), Assignment(.exclude, exclude, option: "--exclude"),
      Assignment(.baseline, baseline.asList, option: "--baseline"),
    ]
    return (texts.assignments + own).compactMap(\.self)
  }
}
