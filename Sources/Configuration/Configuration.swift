/// The settings of a run: what the file says, what some files have of their own, and what the command line says.
public struct Configuration: Sendable, Equatable {
  /// The file; `nil` where there is none.
  public let file: ConfigurationFile?
  private let options: [Assignment]

  /// The configuration from a file and the options of the command line, which count before it.
  public init(file: ConfigurationFile?, options: [Assignment]) throws(ConfigurationError) {
    self.file = file
    self.options = options
    for option in options {
      var settings = Settings()
      do {
        try option.apply(to: &settings)
      } catch {
        throw ConfigurationError(file: "\(option.origin)", line: 0, problem: error.problem)
      }
    }
  }

  /// A text that is another for any other configuration.
  public var signature: String {
    var parts = (file?.assignments ?? []).map(\.signature)
    for override in file?.overrides ?? [] {
      parts.append("overrides " + override.files.map(\.pattern).joined(separator: "\n"))
      parts += override.assignments.map(\.signature)
    }
    return (parts + options.map(\.signature)).joined(separator: "\n")
  }

  /// Whether the command line says which findings are reported.
  public var isNarrowed: Bool {
    options.contains { [.select, .ignore, .certainty].contains($0.key) }
  }

  /// The settings that hold where a file has none of its own.
  public var settings: Settings { settings(overrides: []) }

  /// The settings for one file.
  ///
  /// - Parameter path: from the folder of the configuration file.
  public func settings(for path: String) -> Settings {
    settings(overrides: overrides(for: path))
  }

  /// Which overrides hold for a file, by number: files for which the same hold have the same settings.
  public func overrides(for path: String) -> [Int] {
    (file?.overrides ?? []).indices.filter { file?.overrides[$0].files.match(path) ?? false }
  }

  /// The settings with some of the overrides.
  public func settings(overrides: [Int]) -> Settings {
    var settings = Settings()
    for assignment in file?.assignments ?? [] { try? assignment.apply(to: &settings) }
    for number in overrides {
      for assignment in file?.overrides[number].assignments ?? [] {
        try? assignment.apply(to: &settings, adds: true)
      }
    }
    for assignment in options { try? assignment.apply(to: &settings) }
    return settings
  }

  /// Where the value of a setting comes from.
  ///
  /// - Parameter path: the file whose settings are asked for; `nil` for those of all files.
  public func origin(of key: SettingKey, for path: String? = nil) -> Assignment.Origin {
    let own = path.map { overrides(for: $0) }?.flatMap { file?.overrides[$0].assignments ?? [] } ?? []
    return (options.last { $0.key == key } ?? own.last { $0.key == key } ?? file?.assignments.last { $0.key == key })?
      .origin ?? .standard
  }
}
