import LavoirCleaning
import LavoirCorpus
import LavoirScreening
import LavoirStatistics
import Synchronization

/// The cleaning of a corpus: batches of documents in order, on all cores, in bounded memory.
public final class BatchRun: Sendable {
  /// Whether it goes on where another run stopped, and behind how many documents.
  public let resumedBehind: Int?
  private let steps: BatchSteps
  private let isEnded: Bool
  /// Keeps other runs from the folder; `nil` where the run is a filter.
  private let lock: FolderLock?

  /// What is to be done.
  public struct Plan: Sendable {
    /// The files of the corpus, in order.
    public var files: [CorpusFile]
    /// What cleans the documents of a file, by its number.
    public var cleaner: @Sendable (Int) -> Cleaner
    /// Which documents are kept.
    public var rules = ScreeningRules()
    /// Which of the batches are cleaned.
    public var shard = Shard.whole
    /// How large batches are.
    public var limits = BatchLimits()
    /// Who can end the run before its end.
    public var stop: any StopRequest = NoStop()
    /// Who is told how it goes.
    public var listener: any RunListener

    /// A plan that keeps all documents.
    public init(
      files: [CorpusFile], listener: any RunListener, cleaner: @escaping @Sendable (Int) -> Cleaner
    ) {
      self.files = files
      self.listener = listener
      self.cleaner = cleaner
    }
  }

  /// A run that writes to a folder; it goes on where one with the same identity stopped there.
  ///
  /// - Parameters:
  ///   - identity: what the run depends on.
  ///   - beginsAnew: whether a checkpoint in the folder counts for nothing.
  /// - Throws: where the folder holds the checkpoint of another run, or cannot be written.
  public init(_ plan: Plan, folder: String, identity: RunIdentity, beginsAnew: Bool) throws(CorpusError) {
    // A run that is still going keeps its checkpoint.
    lock = try FolderLock(folder)
    var checkpoint = Checkpoint(identity: identity)
    let known = beginsAnew ? nil : try Checkpoint.read(in: folder)
    if let known {
      if let objection = identity.objection(to: known.identity, in: folder) { throw objection }
      checkpoint = known
    }
    // A checkpoint that does not count must not be there when its outputs are cut.
    if beginsAnew { Checkpoint.remove(in: folder) }
    resumedBehind = known.map(\.statistics.documents.read)
    isEnded = checkpoint.position.file == plan.files.count
    let output = try FolderOutput(folder, files: plan.files, from: checkpoint)
    var screener = Screener(rules: plan.rules)
    if checkpoint.lengths.memory > 0 { try output.restore(&screener) }
    steps = BatchSteps(
      plan, screener: screener, packing: Packing(files: plan.files, setsAside: true, hasLedger: true),
      output: output, checkpoint: checkpoint, isLive: false)
  }

  /// The names in the output that no input can have.
  public static let reservedNames = FolderOutput.reservedNames
  /// The folders in the output that no input can lie in.
  public static let reservedFolders = FolderOutput.reservedFolders
  /// The list of all that could not be done.
  public static let failuresName = FolderOutput.failuresName

  /// The options of the run that was begun in a folder and is not ended; `nil` where there is none.
  public static func options(ofRunIn folder: String) throws(CorpusError) -> [String: String]? {
    try Checkpoint.read(in: folder)?.identity.options
  }

  /// A run that is a filter.
  ///
  /// - Parameters:
  ///   - ledger: the file of the ledger; `nil` for none.
  ///   - send: what writes to standard output.
  public init(
    _ plan: Plan, ledger: String?, send: @escaping @Sendable ([UInt8]) throws(CorpusError) -> Void
  ) throws(CorpusError) {
    resumedBehind = nil
    isEnded = false
    lock = nil
    let checkpoint = Checkpoint(identity: RunIdentity(options: [:], files: []))
    steps = BatchSteps(
      plan, screener: Screener(rules: plan.rules),
      packing: Packing(files: plan.files, setsAside: false, hasLedger: ledger != nil),
      output: try FilterOutput(ledger: ledger, send: send), checkpoint: checkpoint,
      isLive: ledger == nil && plan.shard == .whole)
  }

  /// Tells of an input that cannot be read, before the others are.
  public func fail(_ error: CorpusError) throws(CorpusError) {
    try steps.writing.withLock { writing throws(CorpusError) in try writing.fail(error, nil) }
  }

  /// Cleans what is to be cleaned, with so many workers; whether all is done.
  public func run(workers: Int) throws -> Bool {
    if !isEnded { try OrderedWork(steps, workers: workers).run() }
    return try steps.writing.withLock { writing in
      try writing.finish()
      return writing.isComplete
    }
  }

  /// What the documents were.
  public var statistics: RunStatistics { steps.writing.withLock { $0.statistics } }

  /// How many inputs could not be read or written.
  public var failedInputs: Int { steps.writing.withLock { $0.failedInputs } }

  /// How many problems nobody was told of.
  public var untoldProblems: Int { steps.writing.withLock { $0.untold } }

  /// The examples of the statistics, for ``SampleReader``.
  public func examples() throws(CorpusError) -> [UInt8] {
    try steps.writing.withLock { writing throws(CorpusError) in try writing.examples() }
  }

  /// Takes away what only a run needs that goes on; to be done when all is written that comes of the run.
  public func tidyUp() {
    steps.writing.withLock { $0.tidyUp() }
  }
}

/// The steps of a batch.
private final class BatchSteps: OrderedSteps {
  let fileCount: Int
  let reading: Mutex<BatchReader>
  let judging: Mutex<Judging>
  let writing: Mutex<BatchWriting>
  let washing: Washing
  let packing: Packing

  init(
    _ plan: BatchRun.Plan, screener: Screener, packing: Packing, output: any BatchOutput, checkpoint: Checkpoint,
    isLive: Bool
  ) {
    self.packing = packing
    fileCount = plan.files.count
    reading = Mutex(
      BatchReader(
        plan.files, limits: plan.limits, shard: plan.shard, from: checkpoint.position, stop: plan.stop, isLive: isLive))
    washing = Washing(files: plan.files, cleaner: plan.cleaner, assessor: Assessor(rules: plan.rules))
    judging = Mutex(Judging(screener))
    writing = Mutex(BatchWriting(plan.files, output: output, from: checkpoint, listener: plan.listener))
  }

  func read() throws -> Batch? { try reading.withLock { try $0.next() } }
  func isLast(_ raw: Batch) -> Bool { raw.end.file == fileCount }
  func wash(_ raw: Batch) -> WashedBatch { washing.washed(raw) }
  func judge(_ washed: WashedBatch) -> JudgedBatch { judging.withLock { $0.judged(washed) } }
  func pack(_ judged: JudgedBatch) -> PackedBatch { packing.packed(judged) }
  func write(_ packed: PackedBatch) throws { try writing.withLock { try $0.write(packed) } }
}
