import LavoirCleaning
import LavoirConfiguration
import LavoirCorpus

/// What the findings of a file depend on besides the file: the program, the settings, the glossaries.
enum CacheKey {
  /// The part of the key that all files of a run share.
  static func base(configuration: Configuration, scope: Cleaner.Scope) -> String {
    var parts = ["\(FileIdentity(of: "/proc/self/exe").map { "\($0)" } ?? "")", scope.rawValue]
    let overrides = configuration.file?.overrides ?? []
    for numbers in [[]] + overrides.indices.map({ [$0] }) {
      let settings = configuration.settings(overrides: numbers)
      parts += SettingKey.allCases.map { settings.text(of: $0) }
    }
    parts += overrides.flatMap { $0.files.map(\.pattern) }
    for path in configuration.settings.glossaries { parts.append(sum(of: path)) }
    return Checksum(of: Array(parts.joined(separator: "\n").utf8)).digits + " "
  }

  /// What a glossary file, or all files of a folder, are now.
  private static func sum(of path: String) -> String {
    let files = Inputs([path], taking: FileTree.Filter("glossary") { $0.hasSuffix(".yaml") }).sources.map(\.path)
    return files.map { "\($0) \(FileIdentity(of: $0).map { "\($0)" } ?? "")" }.joined(separator: "\n")
  }
}
