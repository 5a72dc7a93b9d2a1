import LavoirFindings
import LavoirStatistics

/// The findings of a run summed up in the ways a report shows them.
struct FindingTotals {
  private let entries: [FindingCounts.Entry]

  /// Some findings, and how many of them were repaired.
  struct Sum {
    var name: String
    var repaired = 0
    var left = 0
    var all: Int { repaired + left }

    fileprivate mutating func add(_ entry: FindingCounts.Entry) {
      repaired += entry.repaired
      left += entry.left
    }
  }

  init(_ statistics: RunStatistics) {
    entries = statistics.findings.entries
  }

  /// All findings.
  var all: Sum { sum("all") { _ in true } }

  /// By category, the most frequent first.
  var byCategory: [Sum] { sums(by: \.category.rawValue) }

  /// By detector, the most frequent first.
  var byDetector: [Sum] { sums(by: \.detector) }

  /// Of one severity.
  func sum(_ severity: Severity) -> Sum { sum(severity.rawValue) { $0.severity == severity } }

  /// Of one certainty.
  func sum(_ certainty: Certainty) -> Sum { sum(certainty.rawValue) { $0.certainty == certainty } }

  /// Of one severity and certainty.
  func sum(_ severity: Severity, _ certainty: Certainty) -> Sum {
    sum(severity.rawValue) { $0.severity == severity && $0.certainty == certainty }
  }

  private func sum(_ name: String, where belongs: (FindingCounts.Entry) -> Bool) -> Sum {
    entries.reduce(into: Sum(name: name)) { sum, entry in if belongs(entry) { sum.add(entry) } }
  }

  private func sums(by name: (FindingCounts.Entry) -> String) -> [Sum] {
    var sums: [String: Sum] = [:]
    for entry in entries { sums[name(entry), default: Sum(name: name(entry))].add(entry) }
    return sums.values.sorted { ($1.all, $0.name) < ($0.all, $1.name) }
  }
}
