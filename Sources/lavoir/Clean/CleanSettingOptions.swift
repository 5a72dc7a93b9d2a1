import ArgumentParser
import LavoirConfiguration
import LavoirCorpus

/// The settings that the command line of `clean` can give, and the file they come on top of.
struct CleanSettingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The configuration file; lavoir.yaml here or above if it is not named.", valueName: "file"))
  var config: String?

  @Flag(help: "Go by no configuration file.")
  var isolated = false

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
    help: ArgumentHelp(
      "A glossary file or folder; its entries come before those of the program. May be given several times.",
      valueName: "path"))
  var glossary: [String] = []

  @Flag(help: "Leave the glossary of the program out; the named ones count alone.")
  var noShippedGlossary = false

  @Option(
    help: ArgumentHelp("Domains whose terms count, with those that name none, parted by commas.", valueName: "name"))
  var domain: [String] = []

  @Option(help: ArgumentHelp("Entries of the glossary to switch off, by id, parted by commas.", valueName: "id"))
  var termOff: [String] = []

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
    let words = { (texts: [String]) in
      texts.flatMap { $0.split(separator: ",").map { String($0.trimmingPrefix { $0 == " " }) } }
    }
    let one = { (text: String?) in text.map { [$0] } ?? [] }
    return [
      Assignment(.select, words(select), option: "--select"), Assignment(.ignore, words(ignore), option: "--ignore"),
      Assignment(.typographyLevel, one(typography), option: "--typography"),
      Assignment(.profile, one(profile), option: "--profile"), Assignment(.noBreak, one(noBreak), option: "--no-break"),
      Assignment(.glossaries, glossary, option: "--glossary"),
      Assignment(.domains, words(domain), option: "--domain"),
      Assignment(.switchedOff, words(termOff), option: "--term-off"),
      Assignment(.encoding, one(encoding), option: "--encoding"),
      Assignment(.duplicates, one(duplicates), option: "--duplicates"),
      Assignment(.similarity, one(similarity), option: "--similarity"),
      Assignment(.languages, words(languages), option: "--languages"),
      Assignment(.leastQuality, one(leastQuality), option: "--least-quality"),
    ].compactMap(\.self)
  }
}
