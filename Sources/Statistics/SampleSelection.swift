import LavoirText

/// Which documents of a run are its examples: a draw of all that have a finding, one for each detector and for each
/// reason to drop a document, and the worst.
struct SampleSelection: Sendable, Equatable {
  let limits: SampleLimits
  /// How many documents were written down; some may have been superseded since.
  var written = 0
  /// The bytes of the documents written down.
  var writtenBytes = 0
  var general: Draw
  var byDetector: [String: Draw] = [:]
  var byDrop: [String: Draw] = [:]
  var worst: WorstDocuments

  init(limits: SampleLimits) {
    self.limits = limits
    general = Draw(size: limits.general)
    worst = WorstDocuments(size: limits.worst)
  }

  /// The examples, those that show most first: the first of every draw, then the second of every draw, and so on.
  var ranking: [Int] {
    let draws =
      [general.tickets.map(\.sample), worst.documents.map(\.sample)]
      + byDrop.sorted { $0.key < $1.key }.map { $0.value.tickets.map(\.sample) }
      + byDetector.sorted { $0.key < $1.key }.map { $0.value.tickets.map(\.sample) }
    var seen: Set<Int> = []
    return (0..<(draws.map(\.count).max() ?? 0)).flatMap { place in
      draws.compactMap { draw in place < draw.count && seen.insert(draw[place]).inserted ? draw[place] : nil }
    }
  }

  /// Whether a document with this key would be an example of a detector’s findings.
  ///
  /// - Parameter bound: a bound from an earlier call for this detector, which spares most look-ups; at first the highest.
  func wants(_ detector: String, key: UInt64, bound: inout UInt64) -> Bool {
    guard key < bound else { return false }
    guard let draw = byDetector[detector] else { return limits.perDetector > 0 }
    bound = draw.bound
    return draw.admits(key)
  }

  /// Takes a document into the draws that it belongs to, and appends it to the documents written down.
  ///
  /// Most documents belong to none; for these nothing is made.
  ///
  /// - Parameter detectors: those that found something in it and want it as an example.
  mutating func add(_ outcome: DocumentOutcome, key: UInt64, detectors: [String], to bytes: inout [UInt8]) {
    guard writtenBytes < limits.totalBytes else { return }
    let drop = outcome.drop?.rule
    let hasMarks = !outcome.text.changes.isEmpty || !outcome.text.remaining.isEmpty
    let isDrawn = hasMarks && general.admits(key)
    let isDroppedExample = drop.map { byDrop[$0]?.admits(key) ?? (limits.perDropReason > 0) } ?? false
    let isWorst = hasMarks && isAmongWorst(outcome, key)
    guard isDrawn || isDroppedExample || isWorst || !detectors.isEmpty else { return }
    append(SampledDocument(outcome, limits: limits), to: &bytes)
    let ticket = Draw.Ticket(key: key, sample: written - 1)
    if isDrawn { general.add(ticket) }
    for detector in detectors { byDetector[detector, default: Draw(size: limits.perDetector)].add(ticket) }
    if let drop { byDrop[drop, default: Draw(size: limits.perDropReason)].add(ticket) }
    if isWorst { worst.add(WorstDocument(outcome, key: key, sample: written - 1)) }
  }

  /// Takes over the examples of another run, whose documents are written down behind this one’s.
  mutating func merge(_ other: SampleSelection) {
    general.merge(other.general, behind: written)
    for (detector, draw) in other.byDetector {
      byDetector[detector, default: Draw(size: limits.perDetector)].merge(draw, behind: written)
    }
    for (drop, draw) in other.byDrop {
      byDrop[drop, default: Draw(size: limits.perDropReason)].merge(draw, behind: written)
    }
    worst.merge(other.worst, behind: written)
    written += other.written
    writtenBytes += other.writtenBytes
  }

  private func isAmongWorst(_ outcome: DocumentOutcome, _ key: UInt64) -> Bool {
    outcome.drop == nil && worst.admits(outcome.quality.score, key: key)
  }

  private mutating func append(_ document: SampledDocument, to bytes: inout [UInt8]) {
    var fields = FieldWriter()
    document.write(to: &fields)
    var framed = FieldWriter()
    framed.raw(fields.bytes)
    bytes += framed.bytes
    written += 1
    writtenBytes += framed.bytes.count
  }
}
