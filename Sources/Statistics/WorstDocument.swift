import LavoirScreening

/// One of the documents with the lowest quality as cleaned.
public struct WorstDocument: Sendable, Encodable, Equatable {
  /// Its stable id.
  public let id: String
  /// The path of the corpus file that it stands in.
  public let file: String
  /// Which record of that file it is, from 1.
  public let number: Int
  /// How many findings, repaired or left.
  public let findings: Int
  /// Its words, and how good it is as received and as cleaned.
  public let quality: Quality
  let key: UInt64
  /// Which of the documents written down it is, from 0.
  public internal(set) var sample: Int

  init(_ outcome: DocumentOutcome, key: UInt64, sample: Int) {
    id = outcome.id
    file = outcome.file
    number = outcome.number
    findings = outcome.text.changes.count + outcome.text.remaining.count
    quality = outcome.quality
    self.key = key
    self.sample = sample
  }

  static func < (left: WorstDocument, right: WorstDocument) -> Bool {
    (left.quality.score, left.key) < (right.quality.score, right.key)
  }
}

/// The documents with the lowest quality, the worst first.
struct WorstDocuments: Sendable, Equatable {
  /// How many are kept.
  let size: Int
  private(set) var documents: [WorstDocument] = []

  init(size: Int) {
    self.size = size
  }

  /// Whether a document would be among them.
  func admits(_ score: Double, key: UInt64) -> Bool {
    guard documents.count == size else { return size > 0 }
    return documents.last.map { (score, key) < ($0.quality.score, $0.key) } ?? false
  }

  mutating func add(_ document: WorstDocument) {
    guard admits(document.quality.score, key: document.key) else { return }
    documents.insert(document, at: documents.firstIndex { document < $0 } ?? documents.count)
    if documents.count > size { documents.removeLast() }
  }

  mutating func merge(_ other: WorstDocuments, behind offset: Int) {
    for var document in other.documents {
      document.sample += offset
      add(document)
    }
  }
}
