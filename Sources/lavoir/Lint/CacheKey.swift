import LavoirCleaning
import LavoirConfiguration
import LavoirCorpus
import LavoirText

/// What the findings of a file depend on besides the file: the program, the settings, the glossaries.
enum CacheKey {
  /// The part of the key that all files of a run share; `nil` where the program cannot tell which it is.
  ///
  /// It is computed before the glossaries are read, so that one that changes meanwhile has another key the next time.
  static func base(configuration: Configuration, scope: Cleaner.Scope) -> String? {
    guard let program = FileIdentity(of: "/proc/self/exe") else { return nil }
    var parts = ["\(program)", scope.rawValue, configuration.signature]
    for path in configuration.settings.glossaries { parts.append(sum(of: path)) }
    return Checksum(of: Array(parts.joined(separator: "\n").utf8)).digits + " "
  }

  /// What stands in a glossary file, or in all files of a folder.
  static func sum(of path: String) -> String {
    ((try? GlossaryFolder.files(at: path)) ?? []).map { file in
      "\(file) \((try? TextFile.read(file)).map { Checksum(of: $0).digits } ?? "")"
    }.joined(separator: "\n")
  }
}
