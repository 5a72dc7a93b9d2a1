import LavoirCleaning
import LavoirConfiguration
import LavoirCorpus
import LavoirFindings
import LavoirGlossaries
import Synchronization

/// What cleans the files of a run: the settings of each.
final class CleanerSource: Sendable {
  private let configuration: Configuration
  private let glossary: Glossary
  private let apply: Certainty
  private let scope: Cleaner.Scope
  private let day: Day
  private let recurringLines: Set<UInt64>
  private let paths: ProjectPaths
  /// The folder that the globs of the configuration begin in.
  private let globs: String
  private let cleaners = Mutex<[[Int]: Cleaner]>([:])

  init(
    configuration: Configuration, glossary: Glossary, paths: ProjectPaths, day: Day, applying apply: Certainty,
    scope: Cleaner.Scope, recurringLines: Set<UInt64>
  ) {
    self.configuration = configuration
    self.glossary = glossary
    self.paths = paths
    self.day = day
    self.apply = apply
    self.scope = scope
    self.recurringLines = recurringLines
    globs = configuration.folder(in: paths)
  }

  /// What cleans a file.
  func cleaner(for path: String) -> Cleaner {
    let overrides = configuration.overrides(for: paths.name(of: path, from: globs))
    return cleaners.withLock { cleaners in
      let cleaner = cleaners[overrides] ?? made(overrides)
      cleaners[overrides] = cleaner
      return cleaner
    }.reading(paths.name(of: path))
  }

  private func made(_ overrides: [Int]) -> Cleaner {
    let settings = configuration.settings(overrides: overrides)
    return Cleaner(
      glossary: glossary, selection: settings.selection(on: day), applying: apply,
      scope: settings.cleaning.runsDetectors ? scope : .hygiene, typography: settings.typography,
      recurringLines: recurringLines,
      without: settings.rules.excludedRules.union(settings.cleaning.excludedDetectors))
  }
}
