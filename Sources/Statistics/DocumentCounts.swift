/// How many documents a run read, and what became of them.
public struct DocumentCounts: Sendable, Codable, Equatable {
  /// All that were read.
  public private(set) var read = 0
  /// Those that were kept.
  public private(set) var kept = 0
  /// Those of the kept whose text was changed.
  public private(set) var changed = 0
  /// The words of all that were read, as cleaned.
  public private(set) var words = 0
  /// The words of those that were kept.
  public private(set) var keptWords = 0
  /// The UTF-8 bytes of all texts, as received.
  public private(set) var bytesIn = 0
  /// The UTF-8 bytes of the kept texts, as cleaned.
  public private(set) var bytesOut = 0
  /// How many changes were made to texts, kept or not.
  public private(set) var changes = 0

  /// Those that were not kept.
  public var dropped: Int { read - kept }

  mutating func add(_ outcome: DocumentOutcome) {
    let text = outcome.text
    read += 1
    words += outcome.quality.words
    bytesIn += text.received.count
    changes += text.changes.count
    guard outcome.drop == nil else { return }
    kept += 1
    changed += text.changes.isEmpty ? 0 : 1
    keptWords += outcome.quality.words
    bytesOut += text.cleaned.count
  }

  mutating func merge(_ other: DocumentCounts) {
    read += other.read
    kept += other.kept
    changed += other.changed
    words += other.words
    keptWords += other.keptWords
    bytesIn += other.bytesIn
    bytesOut += other.bytesOut
    changes += other.changes
  }
}
