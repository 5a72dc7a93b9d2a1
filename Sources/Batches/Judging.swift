import LavoirScreening

/// A batch of which it is known which documents are kept.
struct JudgedBatch: Sendable {
  var pieces: [WashedPiece]
  /// What is kept of the batch to know duplicates by.
  let memory: [UInt8]
  let end: CorpusPosition
  let bytesRead: Int
}

/// Decides of documents, in the order of the corpus, which are kept.
struct Judging {
  private var screener: Screener

  /// Judges with a screener that knows the documents before.
  init(_ screener: Screener) {
    self.screener = screener
  }

  /// The batch with a reason at each document that is not kept.
  mutating func judged(_ batch: WashedBatch) -> JudgedBatch {
    var pieces = batch.pieces
    for piece in pieces.indices {
      for record in pieces[piece].records.indices {
        guard case .document(var document) = pieces[piece].records[record].outcome else { continue }
        document.drop = screener.verdict(on: document.assessment, id: document.id)
        if document.drop != nil { pieces[piece].records[record].outcome = .document(document) }
      }
    }
    return JudgedBatch(
      pieces: pieces, memory: screener.takeGrowth(), end: batch.end, bytesRead: batch.bytesRead)
  }
}
