import LavoirCleaning
import LavoirConfiguration
import LavoirCorpus
import LavoirDetectors
import LavoirFindings
import LavoirFormats
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirLinting
import LavoirText
import Synchronization

/// What lints the files of a run: the settings of each, and what was found before.
final class LintSession: Sendable {
  /// The result of one file.
  struct Outcome: Sendable {
    let target: LintTarget
    /// What was found; `nil` where the file could not be read.
    var result: FileLinter.Result?
    var problem: LintProblem?
    /// How it was read, where somebody should know.
    var note: String?
    /// Whether it is in UTF-8.
    var isUTF8 = true
    /// The language of a file that is not in French and was passed over.
    var otherLanguage: String?
  }

  private let configuration: Configuration
  private let paths: ProjectPaths
  private let globs: String
  private let glossary: Glossary
  private let scope: Cleaner.Scope
  private let cache: Mutex<FindingsCache?>
  private let hasCache: Bool
  private let keyBase: String
  /// The day of the run: terms may hold for some days only.
  private let day: Day
  private let linters = Mutex<[LinterKey: FileLinter]>([:])

  /// The lines that many articles of the run share; known once the first files are read.
  private let recurring = Mutex<Set<UInt64>?>(nil)

  /// Files of one format for which the same overrides hold are linted alike.
  private struct LinterKey: Hashable {
    let format: FileFormat
    let overrides: [Int]
  }

  init(
    configuration: Configuration, paths: ProjectPaths, glossary: Glossary, scope: Cleaner.Scope,
    cacheFolder: String?, cacheKey: String
  ) {
    self.configuration = configuration
    self.paths = paths
    self.glossary = glossary
    self.scope = scope
    globs = configuration.folder(in: paths)
    cache = Mutex(cacheFolder.map { FindingsCache(in: $0, project: paths.root) })
    hasCache = cacheFolder != nil
    day = Terminal.today
    keyBase = cacheKey + (glossary.hasDates ? "\(day) " : "")
  }

  /// A file of which something is known before it is linted.
  private struct Known: Sendable {
    let target: LintTarget
    /// What was found before, if it did not change.
    let entry: FindingsCache.Entry?
    /// What was read of it, and what the file was then.
    var read: (article: Article, identity: FileIdentity?)?
  }

  /// The results of some files, in their order.
  func outcomes(of targets: [LintTarget], workers: Int) -> [Outcome] {
    var known = targets.map { Known(target: $0, entry: entry(for: $0)) }
    let recurring = recurringLines(of: &known)
    let files = known
    let progress = Mutex(Terminal.Progress(total: targets.count))
    let outcomes = ParallelMap.results(
      count: files.count, workers: workers,
      done: { count in progress.withLock { $0.update(done: count) } },
      { index in self.outcome(of: files[index], recurring: recurring) })
    progress.withLock { $0.finish() }
    cache.withLock { $0?.save() }
    return outcomes
  }

  /// The lines that many articles share: only articles have them, and all are read before the first is linted. Known from
  /// the first call on.
  private func recurringLines(of files: inout [Known]) -> Set<UInt64> {
    if let known = recurring.withLock({ $0 }) { return known }
    let articles = files.indices.filter { files[$0].target.format == .text && files[$0].target.bytes == nil }
    var tally = LineTally()
    var held = 0
    for index in articles where articles.count >= LineTally.fewestDocuments {
      if let entry = files[index].entry {
        tally.add(entry.recurringCandidates)
        continue
      }
      let identity = FileIdentity(of: files[index].target.path)
      guard let article = try? read(files[index].target) else { continue }
      tally.add(LineTally.candidates(in: article.document.bytes))
      held += article.document.bytes.count
      if held <= Self.mostHeld { files[index].read = (article, identity) }
    }
    let found = tally.recurring
    recurring.withLock { $0 = found }
    return found
  }

  /// How many bytes of articles are held from the first look to the second.
  private static let mostHeld = 256 << 20

  private func entry(for target: LintTarget) -> FindingsCache.Entry? {
    guard target.bytes == nil, let identity = FileIdentity(of: target.path) else { return nil }
    return cache.withLock { $0?.entry(for: target.name, identity, key: key(for: target)) }
  }

  private func key(for target: LintTarget) -> String {
    keyBase + target.format.rawValue + overrides(for: target).map { ",\($0)" }.joined()
  }

  private func overrides(for target: LintTarget) -> [Int] {
    configuration.overrides(for: paths.name(of: target.path == "-" ? target.name : target.path, from: globs))
  }

  private func outcome(of known: Known, recurring: Set<UInt64>) -> Outcome {
    let target = known.target
    let own = target.format == .text ? recurring : []
    if let entry = known.entry, Set(entry.recurring) == own.intersection(entry.recurringCandidates) {
      return Outcome(
        target: target, result: entry.result, note: entry.note, isUTF8: entry.isUTF8,
        otherLanguage: entry.otherLanguage)
    }
    // What the file is now, before it is read: a later change shows.
    let identity = known.read?.identity ?? (target.bytes == nil ? FileIdentity(of: target.path) : nil)
    if target.bytes?.isEmpty ?? (identity?.size == 0 && target.format != .text) {
      return Outcome(target: target, result: FileLinter.Result(findings: [], suppressed: 0))
    }
    do throws(CorpusError) {
      let article: Article
      if let read = known.read { article = read.article } else { article = try read(target) }
      let outcome = try lint(article, of: target)
      if hasCache, let identity, let result = outcome.result {
        let candidates = target.format == .text ? LineTally.candidates(in: article.document.bytes) : []
        let entry = FindingsCache.Entry(
          result: result, note: outcome.note, isUTF8: outcome.isUTF8, otherLanguage: outcome.otherLanguage,
          recurringCandidates: candidates, recurring: candidates.filter { own.contains($0) })
        cache.withLock { $0?.keep(entry, for: target.name, identity, key: key(for: target)) }
      }
      return outcome
    } catch {
      let found = error.finding.map { finding in
        let located = LocatedFinding(ofUnreadable: finding, line: error.line ?? 1)
        return FileLinter.Result(findings: [located], suppressed: 0)
      }
      let problem = LintProblem(path: target.path, line: error.line, message: error.problem)
      return Outcome(target: target, result: found, problem: problem)
    }
  }

  /// The text of a file.
  func read(_ target: LintTarget) throws(CorpusError) -> Article {
    let encoding = configuration.settings(overrides: overrides(for: target)).encoding
    if let bytes = target.bytes { return try TextFile.article(of: bytes, name: target.path, encoding: encoding) }
    return try TextFile.article(target.path, encoding: encoding)
  }

  /// Lints a text that was read, or says why it is passed over.
  private func lint(_ article: Article, of target: LintTarget) throws(CorpusError) -> Outcome {
    let bytes = article.document.bytes
    let isUTF8 = article.reading.encoding.isUTF8
    let extraction: Extraction
    do {
      extraction = try self.extraction(of: bytes, for: target)
    } catch {
      let line = bytes[..<min(error.offset, bytes.count)].count { $0 == 0x0A } + 1
      throw CorpusError(target.path, line: line, error.problem)
    }
    if extraction.isForeign {
      let nothing = FileLinter.Result(findings: [], suppressed: 0)
      return Outcome(
        target: target, result: nothing, note: article.note, isUTF8: isUTF8, otherLanguage: extraction.language)
    }
    return Outcome(
      target: target, result: linter(for: target).result(for: extraction), note: article.note, isUTF8: isUTF8)
  }

  /// The prose of a text.
  func extraction(of bytes: [UInt8], for target: LintTarget) throws(FormatError) -> Extraction {
    let values = target.format.needsValues ? configuration.settings(overrides: overrides(for: target)).values : []
    return try target.format.extraction(of: bytes, values: values)
  }

  /// What repairs a file.
  func fixer(for target: LintTarget, atLeast level: Certainty) -> FileFixer {
    FileFixer(linter: linter(for: target), threshold: level) { bytes throws(FormatError) in
      try self.extraction(of: bytes, for: target)
    }
  }

  /// When a finding in a file fails the run.
  func failLevel(ofFileNamed name: String) -> Settings.FailLevel {
    let inside = paths.name(of: FilePaths.joined(paths.root, name), from: globs)
    return configuration.settings(for: inside).failLevel
  }

  /// What lints a file.
  func linter(for target: LintTarget) -> FileLinter {
    let key = LinterKey(format: target.format, overrides: overrides(for: target))
    return linters.withLock { linters in
      if let linter = linters[key] { return linter.reading(target.name) }
      let settings = configuration.settings(overrides: key.overrides)
      let selection = settings.rules.narrowed(to: target.format)
      let cleaner = Cleaner(
        glossary: glossary, selection: settings.selection(on: day), scope: scope, typography: settings.typography,
        recurringLines: target.format == .text ? recurring.withLock { $0 } ?? [] : [],
        without: selection.excludedRules)
      let linter = FileLinter(
        cleaner: cleaner, selection: selection, format: target.format, requiresReason: settings.requiresReason)
      linters[key] = linter
      return linter.reading(target.name)
    }
  }
}
