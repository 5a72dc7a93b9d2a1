/// One of the documents with the lowest quality.
public struct WorstDocument: Sendable, Codable, Equatable {
  /// Its stable id.
  public let id: String
  /// The path of the corpus file that it stands in.
  public let file: String
  /// Which record of that file it is, from 1.
  public let number: Int
  /// How many words it has.
  public let words: Int
  /// How many findings, repaired or left.
  public let findings: Int
  /// Its quality score.
  public let quality: Double
  let key: UInt64
  /// Which of the documents written down it is, from 0.
  public internal(set) var sample: Int

  init(_ outcome: DocumentOutcome, key: UInt64, sample: Int) {
    id = outcome.id
    file = outcome.file
    number = outcome.number
    words = outcome.words
    findings = outcome.text.changes.count + outcome.text.remaining.count
    quality = outcome.quality ?? 0
    self.key = key
    self.sample = sample
  }

  static func < (left: WorstDocument, right: WorstDocument) -> Bool {
    (left.quality, left.key) < (right.quality, right.key)
  }
}

/// The documents with the lowest quality, the worst first.
struct WorstDocuments: Sendable, Codable, Equatable {
  /// How many are kept.
  let size: Int
  private(set) var documents: [WorstDocument] = []

  init(size: Int) {
    self.size = size
  }

  /// Whether a document would be among them.
  func admits(_ quality: Double, key: UInt64) -> Bool {
    guard documents.count == size else { return size > 0 }
    return documents.last.map { (quality, key) < ($0.quality, $0.key) } ?? false
  }

  mutating func add(_ document: WorstDocument) {
    guard admits(document.quality, key: document.key) else { return }
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
