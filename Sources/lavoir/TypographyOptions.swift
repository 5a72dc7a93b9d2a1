import ArgumentParser
import LavoirDetectors

extension TypographicStyle.Level: ExpressibleByArgument {}
extension TypographicStyle.Profile: ExpressibleByArgument {}
extension TypographicStyle.Finest: ExpressibleByArgument {}

/// How a command sets texts.
struct TypographyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "none, repair (what is broken) or strict (whatever does not conform to the profile).", valueName: "level"))
  var typography: TypographicStyle.Level = .repair

  @Option(help: ArgumentHelp("Whose conventions hold: fr-FR, fr-CA, fr-CH or fr-BE.", valueName: "profile"))
  var profile: TypographicStyle.Profile = .france

  @Option(help: ArgumentHelp("The finest no-break space to write: narrow or plain.", valueName: "space"))
  var noBreak: TypographicStyle.Finest = .narrow

  /// The style asked for.
  var style: TypographicStyle { TypographicStyle(profile: profile, level: typography, finest: noBreak) }
}
