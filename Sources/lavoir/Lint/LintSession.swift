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
  private let keyBase: String
  private let linters = Mutex<[LinterKey: FileLinter]>([:])

  private struct LinterKey: Hashable {
    let format: FileFormat
    let overrides: [Int]
    let recurring: Set<UInt64>
  }

  init(
    configuration: Configuration, paths: ProjectPaths, glossary: Glossary, scope: Cleaner.Scope,
    cacheFolder: String?
  ) {
    self.configuration = configuration
    self.paths = paths
    self.glossary = glossary
    self.scope = scope
    globs = configuration.folder(in: paths)
    cache = Mutex(cacheFolder.map { FindingsCache(in: $0, project: paths.root) })
    keyBase = CacheKey.base(configuration: configuration, scope: scope)
  }

  /// The results of some files, in their order.
  func outcomes(of targets: [LintTarget], workers: Int) -> [Outcome] {
    let found = targets.map { Known(target: $0, entry: entry(for: $0)) }
    // Only articles have lines that many of them share; they are read before the first is linted.
    let articles = found.filter { $0.target.format == .text && $0.target.bytes == nil }
    var recurring: Set<UInt64> = []
    var bytes: [String: [UInt8]] = [:]
    if articles.count >= LineTally.fewestDocuments {
      var tally = LineTally()
      var held = 0
      for article in articles {
        if let entry = article.entry {
          tally.add(entry.recurringCandidates)
        } else if let read = try? TextFile.read(article.target.path) {
          tally.add(LineTally.candidates(in: read))
          held += read.count
          if held <= Self.mostHeld { bytes[article.target.path] = read }
        }
      }
      recurring = tally.recurring
    }
    let (held, shared) = (bytes, recurring)
    let progress = Mutex(Terminal.Progress(total: targets.count))
    let outcomes = ParallelMap.results(
      count: found.count, workers: workers,
      done: { count in progress.withLock { $0.update(done: count) } },
      { index in self.outcome(of: found[index], held: held[found[index].target.path], recurring: shared) })
    progress.withLock { $0.finish() }
    cache.withLock { $0?.save() }
    return outcomes
  }

  /// How many bytes of articles are held from the first look to the second.
  private static let mostHeld = 256 << 20

  private struct Known: Sendable {
    let target: LintTarget
    let entry: FindingsCache.Entry?
  }

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

  private func outcome(of known: Known, held: [UInt8]?, recurring: Set<UInt64>) -> Outcome {
    let target = known.target
    let own = target.format == .text ? recurring : []
    if let entry = known.entry, Set(entry.recurring) == own.intersection(entry.recurringCandidates) {
      return Outcome(
        target: target, result: entry.result, note: entry.note, isUTF8: entry.isUTF8, otherLanguage: entry.otherLanguage
      )
    }
    let identity = target.bytes == nil ? FileIdentity(of: target.path) : nil
    if identity?.size == 0, target.format != .text {
      return Outcome(target: target, result: FileLinter.Result(findings: [], suppressed: 0))
    }
    do {
      let article = try read(target, held: held)
      let (outcome, _) = try lint(article, of: target, recurring: own)
      if let identity, let result = outcome.result {
        let candidates = target.format == .text ? LineTally.candidates(in: article.document.bytes) : []
        let entry = FindingsCache.Entry(
          result: result, note: outcome.note, isUTF8: outcome.isUTF8, otherLanguage: outcome.otherLanguage,
          recurringCandidates: candidates,
          recurring: candidates.filter { own.contains($0) })
        cache.withLock { $0?.keep(entry, for: target.name, identity, key: key(for: target)) }
      }
      return outcome
    } catch let error as CorpusError {
      let found = error.finding.map { finding in
        let located = LocatedFinding(ofUnreadable: finding, line: error.line ?? 1)
        return FileLinter.Result(findings: [located], suppressed: 0)
      }
      return Outcome(
        target: target, result: found, problem: LintProblem(path: target.path, line: error.line, message: error.problem)
      )
    } catch {
      return Outcome(target: target, problem: LintProblem(path: target.path, message: "\(error)"))
    }
  }

  /// The text of a file.
  func read(_ target: LintTarget, held: [UInt8]? = nil) throws(CorpusError) -> Article {
    let encoding = configuration.settings(overrides: overrides(for: target)).encoding
    if let bytes = target.bytes ?? held {
      return try TextFile.article(of: bytes, name: target.path, encoding: encoding)
    }
    return try TextFile.article(target.path, encoding: encoding)
  }

  /// Lints a text that was read, or says why it is passed over.
  private func lint(_ article: Article, of target: LintTarget, recurring: Set<UInt64>) throws(CorpusError) -> (
    Outcome, Extraction
  ) {
    let bytes = article.document.bytes
    let isUTF8 = article.reading.encoding.isUTF8
    let extraction: Extraction
    do {
      extraction = try self.extraction(of: bytes, for: target)
    } catch {
      let line = bytes[..<min(error.offset, bytes.count)].count { $0 == 0x0A } + 1
      throw CorpusError(target.path, line: line, error.problem)
    }
    if let language = extraction.language, !language.lowercased().hasPrefix("fr") {
      let nothing = FileLinter.Result(findings: [], suppressed: 0)
      return (
        Outcome(target: target, result: nothing, note: article.note, isUTF8: isUTF8, otherLanguage: language),
        extraction
      )
    }
    let result = linter(for: target, recurring: recurring).result(for: extraction)
    return (Outcome(target: target, result: result, note: article.note, isUTF8: isUTF8), extraction)
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
  func linter(for target: LintTarget, recurring: Set<UInt64> = []) -> FileLinter {
    let key = LinterKey(format: target.format, overrides: overrides(for: target), recurring: recurring)
    return linters.withLock { linters in
      if let linter = linters[key] { return linter }
      let settings = configuration.settings(overrides: key.overrides)
      let selection = settings.rules.narrowed(to: target.format)
      let cleaner = Cleaner(
        glossary: glossary, scope: scope, typography: settings.typography, recurringLines: recurring,
        without: selection.excludedRules)
      let linter = FileLinter(cleaner: cleaner, selection: selection, requiresReason: settings.requiresReason)
      linters[key] = linter
      return linter
    }
  }
}
