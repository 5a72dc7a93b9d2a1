import LavoirFindings
import LavoirStatistics

/// The totals of a run of `clean`, as a few lines that people like to read.
public struct CleaningSummary: Sendable {
  private let statistics: RunStatistics
  private let failedInputs: Int

  /// A summary of what a run did.
  ///
  /// - Parameter failedInputs: how many inputs could not be read or written.
  public init(_ statistics: RunStatistics, failedInputs: Int) {
    self.statistics = statistics
    self.failedInputs = failedInputs
  }

  /// The lines.
  public func text(output: String?) -> String {
    let documents = statistics.documents
    let place = output.map { " → \($0)" } ?? ""
    var lines = ["\(Count(documents.read, "article")) cleaned, \(documents.changed) changed\(place)"]
    if documents.dropped > 0 { lines += drops }
    if documents.changes > 0 { lines += changes }
    lines += remaining
    let broken = statistics.problems.count - failedInputs
    if broken > 0 { lines.append("\(Count(broken, "record")) broken, set aside as they are") }
    if failedInputs > 0 { lines.append("\(Count(failedInputs, "input")) failed, named above") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var drops: [String] {
    ["\(Count(statistics.documents.dropped, "article")) not kept:"] + table(statistics.drops)
  }

  private var changes: [String] {
    var repaired: [String: Int] = [:]
    for entry in statistics.findings.entries where entry.repaired > 0 {
      repaired[entry.detector, default: 0] += entry.repaired
    }
    return ["\(Count(statistics.documents.changes, "edit")):"] + table(repaired)
  }

  private var remaining: [String] {
    var left: [Certainty: Int] = [:]
    for entry in statistics.findings.entries { left[entry.certainty, default: 0] += entry.left }
    let total = left.values.reduce(0, +)
    guard total > 0 else { return [] }
    let parts = Certainty.allCases.reversed().compactMap { level in
      left[level].flatMap { $0 > 0 ? "\($0) \(level.rawValue)" : nil }
    }
    return ["\(Count(total, "finding")) left for a person (\(parts.joined(separator: ", "))): see lavoir lint"]
  }

  /// Names and numbers, the greatest first.
  private func table(_ numbers: [String: Int]) -> [String] {
    let width = numbers.keys.map(\.count).max() ?? 0
    return numbers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, number in
      "  " + name.padded(to: width) + "  " + "\(number)".leftPadded(to: 6)
    }
  }
}

extension String {
  /// With spaces behind, to this many characters.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// With spaces before, to this many characters.
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
