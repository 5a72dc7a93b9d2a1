import LavoirCorpus
import LavoirStatistics

/// Where a run writes to.
protocol BatchOutput: Sendable {
  /// Writes a piece behind those before it.
  mutating func write(_ piece: PackedPiece) throws(CorpusError)
  /// Writes what could not be done.
  mutating func write(failure: RecordProblem, record: Int?) throws(CorpusError)
  /// Writes examples for the report.
  mutating func write(samples bytes: [UInt8]) throws(CorpusError)
  /// Writes what later documents are compared with.
  mutating func write(memory bytes: [UInt8]) throws(CorpusError)
  /// Lets another run go on behind all that was written.
  mutating func writeCheckpoint(
    at position: CorpusPosition, statistics: RunStatistics, failedInputs: Int
  ) throws(CorpusError)
  /// Ends the output, once everything is written.
  mutating func finish() throws(CorpusError)
  /// The examples that were written.
  func examples() throws(CorpusError) -> [UInt8]
  /// Takes away what only a run needs that goes on.
  func tidyUp()
}
