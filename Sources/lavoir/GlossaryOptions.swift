import ArgumentParser
import LavoirCorpus
import LavoirDetectors
import LavoirGlossaries
import LavoirGlossaryFiles

/// Which terms a command goes by.
struct GlossaryOptions: ParsableArguments {
  @Option(
    name: .long,
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

  /// The glossary to go by; a broken one ends the program.
  func load() throws -> Glossary { try GlossaryLoading.glossary(at: glossary, withShipped: !noShippedGlossary) }

  /// Which of its terms count in texts of a locale.
  func selection(for profile: TypographicStyle.Profile) -> TermSelection {
    var selection = TermSelection()
    selection.day = Terminal.today
    selection.domains = Set(domain.partedByCommas)
    selection.switchedOff = Set(termOff.partedByCommas)
    selection.region = profile.rawValue
    return selection
  }
}
