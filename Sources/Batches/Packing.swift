import LavoirCompression
import LavoirCorpus
import LavoirRecords
import LavoirScreening
import LavoirStatistics
import LavoirText

/// Makes of cleaned documents the bytes that are written.
struct Packing: Sendable {
  /// The files of the corpus.
  let files: [CorpusFile]
  /// Whether what is not kept stands in files of its own; otherwise it stands in the ledger.
  let setsAside: Bool
  /// Whether a ledger is written.
  let hasLedger: Bool

  /// The batch as it is to be written.
  func packed(_ batch: JudgedBatch) -> PackedBatch {
    PackedBatch(pieces: batch.pieces.map(packed), memory: batch.memory, end: batch.end, bytesRead: batch.bytesRead)
  }

  private func packed(_ washed: WashedPiece) -> PackedPiece {
    let file = files[washed.piece.file]
    var packed = PackedPiece(washed, of: file)
    packed.outcomes = outcomes(of: washed, in: file)
    packed.problems = problems(of: washed)
    if file.isText { packText(washed, of: file, into: &packed) } else { packRecords(washed, of: file, into: &packed) }
    packed.compress(file.compression)
    return packed
  }

  private func packText(_ washed: WashedPiece, of file: CorpusFile, into packed: inout PackedPiece) {
    guard let record = washed.records.first else { return }
    var ledger = CorpusLedger(of: file, isWhole: !setsAside)
    let place = CorpusLedger.Place(record: 1, start: 0)
    switch record.outcome {
    case .document(let document):
      guard case .text(let article) = document.source else { return }
      guard let reason = document.drop else {
        packed.kept = document.text.cleaned
        if hasLedger {
          packed.ledger = Ledger.lines(of: Ledger.entries(of: document.text, named: file.name, article: article))
        }
        return
      }
      packed.dropped = washed.bytes
      ledger.drop(document, because: reason, at: place, bytes: washed.bytes[...], edits: EditList())
    case .unreadableFile:
      packed.broken = washed.bytes
      ledger.setAside(record, at: place, bytes: washed.bytes[...])
    case .blank, .broken, .restOfBroken: return
    }
    ledger.endSegment(start: 0, received: washed.bytes, cleaned: [])
    if hasLedger { packed.ledger = ledger.bytes }
  }

  private func packRecords(_ washed: WashedPiece, of file: CorpusFile, into packed: inout PackedPiece) {
    guard packed.hasOutput, case .records(let format) = file.form else { return }
    let piece = washed.piece
    var ledger = CorpusLedger(of: file, isWhole: !setsAside)
    if piece.isFirst {
      packed.header = piece.header
      ledger.begin(header: piece.header.count, droppedHeader: piece.droppedHeader.count)
    }
    packed.droppedHeader = piece.droppedHeader
    let start = washed.start
    packed.kept.reserveCapacity(washed.bytes.count + washed.bytes.count / 64)
    for (index, record) in washed.records.enumerated() {
      let place = CorpusLedger.Place(record: piece.earlierRecords + index + 1, start: start + record.range.lowerBound)
      pack(record, washed.bytes[record.range], at: place, format, into: &packed, &ledger)
    }
    if !washed.bytes.isEmpty { ledger.endSegment(start: start, received: washed.bytes, cleaned: packed.kept) }
    if hasLedger { packed.ledger = ledger.bytes }
  }

  private func pack(
    _ record: WashedRecord, _ bytes: ArraySlice<UInt8>, at place: CorpusLedger.Place, _ format: any RecordFormat,
    into packed: inout PackedPiece, _ ledger: inout CorpusLedger
  ) {
    switch record.outcome {
    case .blank:
      packed.kept += bytes
    case .broken, .restOfBroken, .unreadableFile:
      ledger.setAside(record, at: place, bytes: bytes)
      packed.broken += bytes
    case .document(let document):
      guard case .record(let source) = document.source else { return }
      if let reason = document.drop {
        let edits = source.adding(DropFields(reason, isRow: format.hasHeader).fields) ?? EditList()
        ledger.drop(document, because: reason, at: place, bytes: bytes, edits: edits)
        packed.dropped += edits.applied(to: source.bytes)
        return
      }
      let edits = source.edits(for: document.edits)
      if hasLedger { ledger.edit(document, source, edits, at: place) }
      packed.kept += edits.edits.isEmpty ? bytes : edits.edits.applied(to: source.bytes)[...]
    }
  }

  private func outcomes(of washed: WashedPiece, in file: CorpusFile) -> [DocumentOutcome] {
    var outcomes: [DocumentOutcome] = []
    for (index, record) in washed.records.enumerated() {
      guard case .document(let document) = record.outcome else { continue }
      outcomes.append(
        DocumentOutcome(
          id: document.id, file: file.name, number: washed.piece.earlierRecords + index + 1, text: document.text,
          quality: document.assessment.quality, language: document.assessment.language?.language.code,
          drop: document.drop))
    }
    return outcomes
  }

  /// The broken records; lines are counted only where there are some.
  private func problems(of washed: WashedPiece) -> [PackedPiece.Problem] {
    var problems: [PackedPiece.Problem] = []
    var (at, line) = (0, washed.line)
    for (index, record) in washed.records.enumerated() {
      guard case .broken(let error) = record.outcome else { continue }
      let place = min(record.range.lowerBound + error.offset, record.range.upperBound)
      line += washed.bytes[at..<place].count { $0 == 0x0A }
      at = place
      problems.append(
        PackedPiece.Problem(line: line, record: washed.piece.earlierRecords + index + 1, message: error.problem))
    }
    return problems
  }
}

extension PackedPiece {
  /// A piece of which nothing is packed yet.
  fileprivate init(_ washed: WashedPiece, of file: CorpusFile) {
    let piece = washed.piece
    self.file = piece.file
    isFirst = piece.isFirst
    isLast = piece.isLast
    failure = washed.failure
    note = washed.note
    // Of a file that could not be opened there is nothing to write.
    hasOutput =
      file.isText
      ? !washed.records.isEmpty : !(piece.isFirst && washed.failure != nil && washed.bytes.isEmpty)
  }

  fileprivate mutating func compress(_ format: CompressionFormat?) {
    guard let format else { return }
    for output in [\PackedPiece.header, \.droppedHeader, \.kept, \.dropped, \.broken]
    where !self[keyPath: output].isEmpty {
      // What fails here is memory alone, and the text as it is would be worse than none.
      if let compressed = try? format.compressed(self[keyPath: output]) { self[keyPath: output] = compressed }
    }
  }
}

extension WashedDocument {
  /// The edits of the text.
  var edits: EditList { EditList(text.changes.map(\.edit)) ?? EditList() }
}
