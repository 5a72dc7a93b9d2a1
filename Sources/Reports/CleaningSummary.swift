import LavoirCleaning
import LavoirFindings

/// The totals of a run of `clean`, as a few lines that people like to read.
public struct CleaningSummary: Sendable {
  private var texts = 0
  private var changedTexts = 0
  /// How many inputs could not be cleaned.
  public private(set) var failures = 0
  private var changes: [String: Int] = [:]
  private var remaining: [Certainty: Int] = [:]

  /// A summary of nothing yet.
  public init() {}

  /// Counts a cleaned text.
  public mutating func add(_ text: CleanedText) {
    texts += 1
    if !text.changes.isEmpty { changedTexts += 1 }
    for change in text.changes {
      changes[change.findings.first?.rule ?? "normalization", default: 0] += 1
    }
    for finding in text.remaining { remaining[finding.certainty, default: 0] += 1 }
  }

  /// Counts a text that could not be cleaned.
  public mutating func addFailure() {
    failures += 1
  }

  /// The lines.
  public func text(output: String?) -> String {
    let total = changes.values.reduce(0, +)
    var lines = ["\(count(texts, "article")) cleaned, \(changedTexts) changed\(output.map { " → \($0)" } ?? "")"]
    if total > 0 { lines.append("\(count(total, "edit")):") }
    let width = changes.keys.map(\.count).max() ?? 0
    for (rule, number) in changes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      lines.append("  " + rule.padded(to: width) + "  " + "\(number)".leftPadded(to: 6))
    }
    let left = remaining.values.reduce(0, +)
    if left > 0 {
      let parts = Certainty.allCases.reversed().compactMap { level in remaining[level].map { "\($0) \(level.rawValue)" }
      }
      lines.append("\(count(left, "finding")) left for a person (\(parts.joined(separator: ", "))): see lavoir lint")
    }
    if failures > 0 { lines.append("\(count(failures, "input")) failed, named above") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
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
