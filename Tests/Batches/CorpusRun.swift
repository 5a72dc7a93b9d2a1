import LavoirBatches
import LavoirCleaning
import LavoirCompression
import LavoirCorpus
import LavoirRecords
import LavoirScreening
import LavoirStatistics
import Synchronization
import TestSupport

/// A run of the tests: over files in a scratch folder, to folders in it.
struct CorpusRun {
  let folder: ScratchFolder
  var rules = ScreeningRules()
  var shard = Shard.whole
  var limits = BatchLimits()
  var workers = 1
  var options: [String: String] = [:]

  init(_ folder: ScratchFolder) {
    self.folder = folder
    limits.documents = 16
  }

  /// The statistics of a run to its end, or of as many batches as are asked for.
  ///
  /// - Parameters:
  ///   - names: the files; `.txt` is a text each, all else are records.
  ///   - stop: behind how many batches somebody asks to stop.
  ///   - isKilled: whether the run is killed when all is written, before it takes its checkpoint away.
  @discardableResult
  func run(_ names: [String], to output: String, stop: Int = .max, restart: Bool = false, isKilled: Bool = false) throws
    -> (
      isDone: Bool, statistics: RunStatistics, listener: Listener
    )
  {
    let listener = Listener(stop: stop)
    let files = try names.map { name in
      let format = CorpusFormat(path: name) ?? .text
      return CorpusFile(
        path: folder.path(name), name: name,
        form: format == .text ? .text(nil) : .records(try format.records(text: ["text"], id: "id")),
        compression: CompressionFormat(path: name), size: folder.read(name)?.count ?? 0)
    }
    let cleaner = Cleaner(scope: .hygiene)
    var plan = BatchRun.Plan(files: files, listener: listener) { _ in cleaner }
    plan.rules = rules
    plan.shard = shard
    plan.limits = limits
    plan.stop = listener
    let identity = RunIdentity(options: options, files: files)
    let run = try BatchRun(plan, folder: folder.path(output), identity: identity, beginsAnew: restart)
    let isDone = try run.run(workers: workers)
    if isDone, !isKilled { run.tidyUp() }
    return (isDone, run.statistics, listener)
  }

  /// Gives back what a run wrote; what keeps files from it.
  func undo(_ output: String, to back: String) throws -> [CorpusError] {
    var undo = CorpusUndo(from: folder.path(output), to: folder.path(back))
    try undo.run(ledger: folder.path(output) + "/ledger.jsonl")
    return undo.failures
  }

  /// Who listens, writes a checkpoint behind each batch, and asks to stop behind some.
  final class Listener: RunListener, StopRequest {
    private let stop: Int
    private let batches = Mutex(0)
    private let told = Mutex<[String]>([])
    let descriptor: Int32? = nil
    let isCheckpointDue = true

    init(stop: Int) {
      self.stop = stop
    }

    var sentences: [String] { told.withLock { $0 } }
    var isRequested: Bool { batches.withLock { $0 >= stop } }
    func tell(_ sentence: String) { told.withLock { $0.append(sentence) } }
    func didWrite(_ progress: RunProgress) { batches.withLock { $0 += 1 } }
    func didWriteCheckpoint() {}
  }
}
