import LavoirCorpus
import LavoirStatistics

/// The output of a run that is a filter: what is kept goes to standard output, batch by batch; the ledger, where one is
/// asked for, holds all else.
struct FilterOutput: BatchOutput {
  private let ledger: PartFile?
  private let send: @Sendable ([UInt8]) throws(CorpusError) -> Void

  /// A filter.
  ///
  /// - Parameters:
  ///   - ledger: the file of the ledger; `nil` for none.
  ///   - send: what writes to standard output.
  init(ledger: String?, send: @escaping @Sendable ([UInt8]) throws(CorpusError) -> Void) throws(CorpusError) {
    self.send = send
    self.ledger = if let ledger { try PartFile(ledger) } else { nil }
  }

  mutating func write(_ piece: PackedPiece) throws(CorpusError) {
    try ledger?.append(piece.ledger)
    if !piece.header.isEmpty || !piece.kept.isEmpty { try send(piece.header + piece.kept) }
  }

  /// The ledger has what is wrong.
  mutating func write(failure: RecordProblem, record: Int?) {}

  mutating func write(samples bytes: [UInt8]) {}

  mutating func write(memory bytes: [UInt8]) {}

  mutating func writeCheckpoint(at position: CorpusPosition, statistics: RunStatistics, failedInputs: Int) {}

  func examples() -> [UInt8] { [] }

  func tidyUp() {}

  mutating func finish() throws(CorpusError) {
    try ledger?.finish()
  }
}
