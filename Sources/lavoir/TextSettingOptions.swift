import ArgumentParser
import LavoirConfiguration

/// The settings of texts that the command lines of `clean` and `lint` can give: which rules run, how the texts are to be set,
/// and what they are in.
struct TextSettingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Rules or categories to run, parted by commas.", valueName: "rules"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Rules or categories to leave out, parted by commas.", valueName: "rules"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "none, repair (what is broken) or strict (whatever does not conform to the profile).", valueName: "level"))
  var typography: String?

  @Option(help: ArgumentHelp("Whose conventions hold: fr-FR, fr-CA, fr-CH or fr-BE.", valueName: "profile"))
  var profile: String?

  @Option(help: ArgumentHelp("The finest no-break space to write: narrow or plain.", valueName: "space"))
  var noBreak: String?

  @Option(
    help: ArgumentHelp("The encoding of texts, as in windows-1252; found out if it is not named.", valueName: "name"))
  var encoding: String?

  /// What was given.
  var assignments: [Assignment?] {
    [
      Assignment(.select, select.partedByCommas, option: "--select"),
      Assignment(.ignore, ignore.partedByCommas, option: "--ignore"),
      Assignment(.typographyLevel, typography.asList, option: "--typography"),
      Assignment(.profile, profile.asList, option: "--profile"),
      Assignment(.noBreak, noBreak.asList, option: "--no-break"),
      Assignment(.encoding, encoding.asList, option: "--encoding"),
    ]
  }
}
