import LavoirStatistics

/// What is to be told of a run of `clean` over a corpus.
public struct CleaningReport: Sendable {
  /// The program’s version.
  public let version: String
  /// What the run was told to do, in groups.
  public let settings: [SettingGroup]
  /// What it did.
  public let statistics: RunStatistics
  /// The examples of the statistics, those that show most first.
  public let documents: [SampledDocument]

  /// Settings that belong together, such as those of the search for near duplicates.
  public struct SettingGroup: Sendable, Codable {
    /// What they are about: `Near duplicates`.
    public let title: String
    /// The settings.
    public let entries: [Setting]

    /// A group from its parts.
    public init(_ title: String, _ entries: [Setting]) {
      self.title = title
      self.entries = entries
    }
  }

  /// One setting of the run.
  public struct Setting: Sendable, Codable {
    /// What is set, in words: `similarity from which two documents are near duplicates`.
    public let name: String
    /// To what, as a person reads it.
    public let value: String

    /// A setting from its parts.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A report from its parts.
  public init(
    version: String, settings: [SettingGroup], statistics: RunStatistics, documents: [SampledDocument]
  ) {
    self.version = version
    self.settings = settings
    self.statistics = statistics
    self.documents = documents
  }
}

extension CleaningReport: Codable {
  private enum Key: CodingKey {
    case version, settings, statistics, worst, documents
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      version: try container.decode(String.self, forKey: .version),
      settings: try container.decode([SettingGroup].self, forKey: .settings),
      statistics: try container.decode(RunStatistics.self, forKey: .statistics),
      documents: try container.decode([SampledDocument].self, forKey: .documents))
  }

  /// Writes all of it, and the worst documents for those who read it, which the statistics keep in a form of their own.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(version, forKey: .version)
    try container.encode(settings, forKey: .settings)
    try container.encode(statistics, forKey: .statistics)
    try container.encode(statistics.worst, forKey: .worst)
    try container.encode(documents, forKey: .documents)
  }
}
