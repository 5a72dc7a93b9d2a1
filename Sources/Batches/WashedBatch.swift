import LavoirCleaning
import LavoirCorpus
import LavoirRecords
import LavoirScreening

/// A batch whose documents are cleaned; which of them are kept is not known yet.
struct WashedBatch: Sendable {
  var pieces: [WashedPiece]
  let end: CorpusPosition
  let bytesRead: Int
}

/// The cleaned documents of one file in a batch.
struct WashedPiece: Sendable {
  /// What they were before.
  let piece: Batch.Piece
  /// Their bytes, as received.
  var bytes: [UInt8] = []
  /// What became of each record.
  var records: [WashedRecord] = []
  /// Where they begin in the file.
  var start = 0
  /// The line that they begin on, from 1.
  var line = 1
  /// What kept the file from being read, at all or to its end.
  var failure: CorpusError?
  /// What a person should know of how the file was read.
  var note: String?
}

/// What became of one record.
struct WashedRecord: Sendable {
  /// Where it stands in the bytes of its piece.
  let range: Range<Int>
  /// What it is.
  var outcome: Outcome

  enum Outcome: Sendable {
    /// No document: an empty line.
    case blank
    /// A document.
    case document(WashedDocument)
    /// Bytes that are no record.
    case broken(RecordError)
    /// More bytes of a record that is too long to be held.
    case restOfBroken
    /// A whole file that is no text, and what it is told by.
    case unreadableFile(CorpusError)
  }
}

/// A document that is cleaned.
struct WashedDocument: Sendable {
  /// The id that it has, or is given by its content.
  let id: String
  /// How it stands in its file.
  let source: Source
  /// Its text before and after.
  let text: CleanedText
  /// What is measured of it.
  let assessment: Assessment
  /// Why it is not kept; not known before it is judged.
  var drop: DropReason?

  enum Source: Sendable {
    /// It is a record.
    case record(Record)
    /// It is a whole file, read in this way.
    case text(Article)
  }
}
