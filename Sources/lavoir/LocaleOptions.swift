import ArgumentParser
import LavoirDetectors

extension TypographicStyle.Profile: ExpressibleByArgument {}

/// Where the texts of a command are from: terms of another region do not count there.
struct LocaleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where the texts are from: fr-FR, fr-CA, fr-CH or fr-BE.", valueName: "profile"))
  var profile: TypographicStyle.Profile = .france
}
