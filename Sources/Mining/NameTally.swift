import LavoirFindings
import LavoirLexicons
import LavoirText

/// Counts the names of a corpus, and finds those that are written in several ways.
struct NameTally: Sendable {
  struct Record: Sendable {
    var occurrences = 0
    var documents = 0
    var firstDocuments: [String] = []
    var lines: [ConcordanceLine] = []
    var neighbours: Set<UInt64> = []
    var names: Set<UInt64> = []
  }

  private(set) var records: [String: Record] = [:]
  /// Which names stand in one place of two versions, and how often.
  private(set) var aligned: [Pair: Int] = [:]

  /// Two names, in order of their letters.
  struct Pair: Hashable, Sendable {
    let first: String
    let second: String

    init(_ one: String, _ other: String) {
      (first, second) = one < other ? (one, other) : (other, one)
    }
  }

  private var bound = TallyBound(1 << 18)
  private var alignedBound = TallyBound(1 << 18)
  private static let mostNeighbours = 32

  mutating func add(_ sightings: [NameSighting]) {
    for name in sightings {
      records[name.form, default: Record()].add(name, mostNeighbours: Self.mostNeighbours)
    }
    bound.hold(&records, by: \.occurrences)
  }

  mutating func add(aligned names: [(String, String)]) {
    for (one, other) in names where one != other { aligned[Pair(one, other), default: 0] += 1 }
    alignedBound.hold(&aligned) { $0 }
  }
}

extension NameTally.Record {
  fileprivate mutating func add(_ name: NameSighting, mostNeighbours: Int) {
    occurrences += name.count
    documents += 1
    if firstDocuments.count < IntruderTally.mostDocuments { firstDocuments.append(name.place.document) }
    if lines.count < 3 { lines.append(name.place) }
    if neighbours.count < mostNeighbours { neighbours.formUnion(name.neighbours.sorted().prefix(4)) }
    if names.count < mostNeighbours { names.formUnion(name.names.sorted().prefix(4)) }
  }
}
