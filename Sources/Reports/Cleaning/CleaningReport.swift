import LavoirStatistics

/// What is to be told of a run of `clean` over a corpus.
public struct CleaningReport: Sendable, Codable {
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
