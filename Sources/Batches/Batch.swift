import LavoirCorpus
import LavoirRecords

/// A few documents that stand in a row in a corpus: what one worker does at a time.
///
/// Batches are cut by the number and the bytes of their documents alone, never by time or by who is free, so that all runs
/// over the same files have the same ones.
struct Batch: Sendable {
  /// Its number, from 0, among all batches of the corpus.
  let number: Int
  /// Its pieces, in order.
  var pieces: [Piece] = []
  /// Where it ends.
  var end = CorpusPosition()
  /// How much of the corpus was read up to its end, in bytes as they are on disk.
  var bytesRead = 0

  /// The documents of a batch that stand in one file.
  struct Piece: Sendable {
    /// The number of the file in the corpus.
    let file: Int
    /// What is to be cleaned.
    var content = Content.nothing
    /// How many records of the file stand before it.
    let earlierRecords: Int
    /// The record that the file begins with and that is no document; only in the first piece of a file.
    var header: [UInt8] = []
    /// The same for the documents of the file that are not kept.
    var droppedHeader: [UInt8] = []
    /// Whether the file begins with it.
    var isFirst = false
    /// Whether the file ends with it.
    var isLast = false
    /// What kept the file from being read to its end, or at all.
    var failure: CorpusError?
  }

  /// What stands in a piece.
  enum Content: Sendable {
    /// A whole file, which the worker reads; with more bytes than so many, decompressed, it is not read.
    case text(longest: Int)
    /// Some records.
    case records(RecordBatch, any RecordFormat)
    /// Bytes that are no whole record, and why; `nil` where more of the same record comes.
    case fragment(RecordBatch, RecordError?)
    /// Nothing that this run cleans: the batch belongs to another shard, or the file has no more records.
    case nothing
  }
}

/// How large batches are.
public struct BatchLimits: Sendable, Codable, Equatable {
  /// The most documents.
  public var documents = 64
  /// A batch ends behind the document with which it has so many bytes.
  public var bytes = 256 << 10
  /// A longer record is not held in memory: it is told and set aside, piece by piece.
  public var longestRecord = 16 << 20
  /// A text of more bytes, decompressed, is not read; that is told as a failure of its file.
  public var longestText = 64 << 20

  /// The limits that hold where nobody sets others: work for some milliseconds.
  public init() {}
}

/// A place in a corpus, between two batches.
public struct CorpusPosition: Sendable, Codable, Equatable {
  /// The number of the file, from 0.
  public var file = 0
  /// How many bytes of it lie before the place, as they are when decompressed.
  public var offset = 0
  /// How many of its records lie before the place.
  public var records = 0
  /// The line that follows, from 1.
  public var line = 1
  /// Whether the place lies within a record that is too long to be held: no run can begin there.
  public var isInLongRecord = false
  /// How many batches lie before the place.
  public var batches = 0
  /// The sum of the bytes of the file that lie before the place; only of standard input, which has no other identity.
  var sum: SegmentSum?

  /// The beginning.
  public init() {}
}

/// Which of the batches of a corpus a run cleans: they are dealt to the shards one by one, in turn.
///
/// Batch `n`, counted from 0, belongs to shard `n mod count + 1`. So every shard has its share of every file, and together
/// they have each document once.
public struct Shard: Sendable, Codable, Equatable {
  /// Which shard, from 1.
  public let number: Int
  /// How many there are.
  public let count: Int

  /// All of a corpus.
  public static let whole = Shard(number: 1, count: 1)

  private init(number: Int, count: Int) {
    self.number = number
    self.count = count
  }

  /// Reads `3/16`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1, 1...count ~= number else {
      return nil
    }
    self.init(number: number, count: count)
  }

  /// Whether a batch belongs to it.
  public func has(_ batch: Int) -> Bool { batch % count == number - 1 }
}

extension Shard: CustomStringConvertible {
  /// `3/16`.
  public var description: String { "\(number)/\(count)" }
}
