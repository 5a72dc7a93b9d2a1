import LavoirCorpus
import LavoirStatistics

/// A batch as it is to be written.
struct PackedBatch: Sendable {
  var pieces: [PackedPiece]
  /// What is kept of the batch to know duplicates by.
  let memory: [UInt8]
  let end: CorpusPosition
  let bytesRead: Int
}

/// What is to be written of the documents of one file.
struct PackedPiece: Sendable {
  /// The number of the file in the corpus.
  let file: Int
  /// Whether the outputs of the file begin with it.
  let isFirst: Bool
  /// Whether they end with it.
  let isLast: Bool
  /// What kept the file from being read, at all or to its end.
  let failure: CorpusError?
  /// What a person should know of how the file was read.
  let note: String?
  /// Whether there is something to be written: not where the file could not be read at all.
  var hasOutput = true
  /// What stands before all records.
  var header: [UInt8] = []
  /// What stands before the records that are not kept.
  var droppedHeader: [UInt8] = []
  /// The documents that are kept, as cleaned.
  var kept: [UInt8] = []
  /// Those that are not kept, as received, each with the reason.
  var dropped: [UInt8] = []
  /// What is no record, as received.
  var broken: [UInt8] = []
  /// The lines of the ledger.
  var ledger: [UInt8] = []
  /// What became of the documents.
  var outcomes: [DocumentOutcome] = []
  /// What is wrong with the records that are broken.
  var problems: [Problem] = []

  struct Problem: Sendable {
    /// The line where that shows, from 1.
    let line: Int
    /// Which record of the file it is, from 1.
    let record: Int
    /// What is wrong and what to do.
    let message: String
  }
}
