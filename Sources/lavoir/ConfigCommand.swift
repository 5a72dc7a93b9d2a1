import ArgumentParser
import LavoirConfiguration
import LavoirCorpus

/// `lavoir config`: what the settings are, and where they come from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the settings and where they come from.",
    subcommands: [Show.self, Schema.self], defaultSubcommand: Show.self)

  /// `lavoir config show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print each setting, its value and where that comes from.")

    @Argument(help: "The file whose settings are asked for; those of all files if none is named.")
    var path: String?

    @OptionGroup(title: "Settings") var options: SettingOptions

    func run() throws {
      let configuration = try options.configuration()
      let paths = ProjectPaths(repository: GitRepository(around: FilePaths.workingDirectory))
      let inside = path.map { paths.name(of: $0, from: configuration.folder(in: paths)) }
      let settings = inside.map { configuration.settings(for: $0) } ?? configuration.settings
      let rows = SettingKey.allCases.map { key in
        (
          "\(key.rawValue): \(settings.text(of: key))",
          "\(configuration.origin(of: key, for: inside))"
        )
      }
      let width = min(rows.map(\.0.count).max() ?? 0, 48)
      for (value, origin) in rows {
        let padding = String(repeating: " ", count: max(0, width - value.count))
        try Terminal.write("\(value)\(padding)  # \(origin)\n")
      }
    }
  }

  /// `lavoir config schema`.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Print the JSON Schema of lavoir.yaml, for editors.")

    func run() throws {
      try Terminal.write(SettingsSchema.bytes)
    }
  }
}
