import ArgumentParser
import LavoirConfiguration

/// The settings that the command line of `clean` can give, and the file they come on top of.
struct CleanSettingOptions: ParsableArguments {
  @OptionGroup var file: ConfigurationFileOptions

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

  @OptionGroup var terms: GlossaryOptions

  @Option(
    help: ArgumentHelp(
      "The encoding of texts, as in windows-1252; found out if it is not named.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "What becomes of documents that resemble an earlier one: keep, exact or near (these are not kept).",
      valueName: "which"))
  var duplicates: String?

  @Option(help: ArgumentHelp("The Jaccard similarity of near duplicates, from 0.2 to 1.", valueName: "share"))
  var similarity: String?

  @Option(help: ArgumentHelp("The languages of documents that are kept, parted by commas: fr.", valueName: "codes"))
  var languages: [String] = []

  @Option(help: ArgumentHelp("The least quality score of a document that is kept, from 0 to 100.", valueName: "score"))
  var leastQuality: String?

  /// The configuration of a run.
  func configuration() throws -> Configuration { try file.configuration(assignments) }

  private var assignments: [Assignment] {
    [
      Assignment(.select, select.partedByCommas, option: "--select"),
      Assignment(.ignore, ignore.partedByCommas, option: "--ignore"),
      Assignment(.typographyLevel, typography.asList, option: "--typography"),
      Assignment(.profile, profile.asList, option: "--profile"),
      Assignment(.noBreak, noBreak.asList, option: "--no-break"),
      Assignment(.glossaries, terms.glossary, option: "--glossary"),
      Assignment(.domains, terms.domain.partedByCommas, option: "--domain"),
      Assignment(.switchedOff, terms.termOff.partedByCommas, option: "--term-off"),
      Assignment(.encoding, encoding.asList, option: "--encoding"),
      Assignment(.duplicates, duplicates.asList, option: "--duplicates"),
      Assignment(.similarity, similarity.asList, option: "--similarity"),
      Assignment(.languages, languages.partedByCommas, option: "--languages"),
      Assignment(.leastQuality, leastQuality.asList, option: "--least-quality"),
    ].compactMap(\.self)
  }
}
