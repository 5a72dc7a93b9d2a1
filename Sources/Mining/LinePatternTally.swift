import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Counts in how many documents each pattern of lines stands: what many pages share is furniture.
///
/// Memory is bounded: where too many patterns are held, those seen least are forgotten (``TallyBound``); and a pattern is
/// written down only when a second document has it.
struct LinePatternTally: Sendable {
  private struct Record: Sendable {
    var pattern = ""
    var documents: Int32 = 0
    var nearStart: Int32 = 0
    var nearEnd: Int32 = 0
    /// The first documents, by number.
    var numbers: [Int32] = []
    var names: [String] = []
    var lines: [ConcordanceLine] = []
  }

  private var records: [UInt64: Record] = [:]
  private var bound = TallyBound(1 << 19)

  private static let mostNumbers = 64

  mutating func add(_ lines: [(line: MaskedLine, place: ConcordanceLine)], document: Int) {
    for (line, place) in lines {
      var record = records[line.key] ?? Record()
      record.documents += 1
      if line.isNearStart { record.nearStart += 1 }
      if line.isNearEnd { record.nearEnd += 1 }
      if record.numbers.count < Self.mostNumbers { record.numbers.append(Int32(truncatingIfNeeded: document)) }
      if record.documents > 1 { record.pattern = record.pattern.isEmpty ? line.pattern : record.pattern }
      if record.documents > 1, record.names.count < IntruderTally.mostDocuments {
        record.names.append(place.document)
        record.lines.append(place)
      }
      records[line.key] = record
    }
    bound.hold(&records) { Int($0.documents) }
  }

  /// The candidates.
  ///
  /// - Parameter families: which documents are versions of one another: they share their lines for that reason, and count as one.
  func candidates(known: Set<String>, families: Families) -> [Candidate] {
    records.values.compactMap { record in
      guard record.documents >= Self.fewest, !known.contains(Folding.folded(record.pattern)),
        Set(record.numbers.map { families.family(of: Int($0)) }).count >= Int(Self.fewest)
      else { return nil }
      let ends = max(record.nearStart, record.nearEnd)
      let isFurniture = ends * 10 >= record.documents * 9
      guard isFurniture || record.documents >= 2 * Self.fewest else { return nil }
      let score = (isFurniture ? 0.5 : 0.25) + 0.4 * (1 - Double(Self.fewest) / Double(record.documents + Self.fewest))
      return Candidate(
        kind: .line, form: record.pattern, lemma: record.pattern, writings: [record.pattern], proposals: [],
        score: score,
        occurrences: Int(record.documents), documents: Int(record.documents), firstDocuments: record.names,
        concordance: record.lines,
        draft: Candidate.Draft(
          kind: .phrase, category: .boilerplate, certainty: isFurniture ? .likely : .guess,
          place: record.nearStart == record.documents
            ? .start : record.nearEnd == record.documents ? .end : .anywhere))
    }
  }

  /// A line that as many documents share is hardly part of an article (as ``LineTally`` has it).
  private static let fewest: Int32 = 5
}

/// Which documents are versions of one another.
struct Families: Sendable {
  private var parents: [Int]

  /// The families of some documents.
  ///
  /// - Parameter pairs: documents that are versions of one another.
  init(of count: Int, pairs: some Sequence<(Int, Int)>) {
    parents = Array(0..<count)
    for (one, other) in pairs {
      let (first, second) = (root(of: one), root(of: other))
      parents[max(first, second)] = min(first, second)
    }
  }

  /// The first document of the family of one.
  func family(of document: Int) -> Int { root(of: document) }

  private func root(of document: Int) -> Int {
    var at = document
    while parents[at] != at { at = parents[at] }
    return at
  }
}
