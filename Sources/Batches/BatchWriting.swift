import LavoirCorpus
import LavoirStatistics

/// The end of each batch: it is counted, written, and now and then a checkpoint.
struct BatchWriting: Sendable {
  /// What all documents up to here were.
  private(set) var statistics: RunStatistics
  /// Where the last batch that was written ends.
  private(set) var position: CorpusPosition
  private let files: [CorpusFile]
  private let total: Int
  private let listener: any RunListener
  private var output: any BatchOutput
  /// How many inputs could not be read or written.
  private(set) var failedInputs: Int
  private var told = 0
  /// The file in hand, where its outputs cannot be written.
  private var unwritable: Int?
  private var hasCheckpoint: Bool

  /// More problems than these are only counted.
  static let mostTold = 20

  init(
    _ files: [CorpusFile], output: any BatchOutput, from checkpoint: Checkpoint, listener: any RunListener
  ) {
    self.files = files
    self.output = output
    self.listener = listener
    statistics = checkpoint.statistics
    position = checkpoint.position
    hasCheckpoint = checkpoint.position != CorpusPosition()
    failedInputs = checkpoint.failedInputs
    let file = checkpoint.position.file
    unwritable = checkpoint.unwritten.contains(file) ? file : nil
    total = files.reduce(0) { $0 + $1.size }
  }

  /// Writes a batch.
  mutating func write(_ batch: PackedBatch) throws(CorpusError) {
    for piece in batch.pieces { try write(piece) }
    try output.write(memory: batch.memory)
    position = batch.end
    listener.didWrite(
      RunProgress(
        documents: statistics.documents.read, bytes: statistics.documents.bytesIn, bytesRead: batch.bytesRead,
        total: total))
    if !position.isInLongRecord, listener.isCheckpointDue { try writeCheckpoint() }
  }

  private mutating func write(_ piece: PackedPiece) throws(CorpusError) {
    let file = files[piece.file]
    guard piece.file != unwritable else { return }
    if let note = piece.note { listener.tell("\(file.title): \(note)") }
    do throws(CorpusError) {
      try output.write(piece)
    } catch {
      // A file that cannot be written keeps no other from it, unless the disk is full.
      guard piece.isFirst, error.path != "standard output", !error.isOfDisk else { throw error }
      unwritable = piece.file
      return try fail(error, file)
    }
    var samples: [UInt8] = []
    for outcome in piece.outcomes { statistics.add(outcome, samples: &samples) }
    if !samples.isEmpty { try output.write(samples: samples) }
    for problem in piece.problems {
      try fail(RecordProblem(file: file.name, line: problem.line, message: problem.message), problem.record, file)
    }
    if let failure = piece.failure { try fail(failure, file) }
  }

  // MARK: What could not be done

  /// Tells of a file that could not be read or written.
  mutating func fail(_ error: CorpusError, _ file: CorpusFile?) throws(CorpusError) {
    failedInputs += 1
    tell("\(error)")
    let problem = RecordProblem(file: file?.name ?? error.path, line: error.line, message: error.problem)
    statistics.add(problem)
    try output.write(failure: problem, record: nil)
  }

  private mutating func fail(_ problem: RecordProblem, _ record: Int, _ file: CorpusFile) throws(CorpusError) {
    tell("\(file.title):\(problem.line ?? 1): \(problem.message)")
    statistics.add(problem)
    try output.write(failure: problem, record: record)
  }

  private mutating func tell(_ sentence: String) {
    told += 1
    if told <= Self.mostTold { listener.tell(sentence) }
  }

  /// Whether all documents are written.
  var isComplete: Bool { position.file == files.count }

  /// How many problems were only counted.
  var untold: Int { max(0, told - Self.mostTold) }

  /// Lets another run go on behind the last batch.
  mutating func writeCheckpoint() throws(CorpusError) {
    try output.writeCheckpoint(at: position, statistics: statistics, failedInputs: failedInputs)
    hasCheckpoint = true
    listener.didWriteCheckpoint()
  }

  /// Ends the run: all outputs get their names where all is done, and another run can go on where not.
  mutating func finish() throws(CorpusError) {
    guard isComplete else {
      // Within a record that is too long nobody can begin: the checkpoint before it stays.
      if !position.isInLongRecord { try writeCheckpoint() }
      return
    }
    // From the first checkpoint on there is always one that fits: the outputs are about to change their names.
    if hasCheckpoint { try writeCheckpoint() }
    try output.finish()
  }

  /// The examples of the statistics.
  func examples() throws(CorpusError) -> [UInt8] { try output.examples() }

  /// Takes away what only a run needs that goes on.
  func tidyUp() { output.tidyUp() }
}
