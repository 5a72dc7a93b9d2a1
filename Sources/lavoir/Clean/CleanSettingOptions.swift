import ArgumentParser
import LavoirConfiguration

/// The settings that the command line of `clean` can give, and the file they come on top of.
struct CleanSettingOptions: ParsableArguments {
  @OptionGroup var file: ConfigurationFileOptions
  @OptionGroup var texts: TextSettingOptions
  @OptionGroup var terms: GlossaryOptions

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
    let own = [
      Assignment(.glossaries, terms.glossary, option: "--glossary"),
      Assignment(.domains, terms.domain.partedByCommas, option: "--domain"),
      Assignment(.switchedOff, terms.termOff.partedByCommas, option: "--term-off"),
      Assignment(.duplicates, duplicates.asList, option: "--duplicates"),
      Assignment(.similarity, similarity.asList, option: "--similarity"),
      Assignment(.languages, languages.partedByCommas, option: "--languages"),
      Assignment(.leastQuality, leastQuality.asList, option: "--least-quality"),
    ]
    return (texts.assignments + own).compactMap(\.self)
  }
}
