/// What a baseline accepts of a run’s findings, and which of its entries match nothing any more.
public struct BaselineMatch: Sendable {
  /// The findings that are new.
  public let files: [FileReport]
  /// How many findings the baseline accepts.
  public let accepted: Int
  /// Entries, or what is left of their counts, that match nothing in files that were linted or are gone.
  public let stale: [Baseline.Entry]

  /// Compares a run with a baseline.
  ///
  /// An entry accepts findings of its own file first. One whose file is gone accepts the same finding in a file that the
  /// baseline does not know: the file was renamed.
  ///
  /// - Parameters:
  ///   - reports: what was found in the files that could be read.
  ///   - isGone: whether a path is no file any more.
  ///   - judges: whether the run tells that something is found no more; one that was narrowed to some rules does not.
  public init(_ baseline: Baseline, _ reports: [FileReport], judges: Bool = true, isGone: (String) -> Bool) {
    var open: [String: [String: Int]] = [:]
    for entry in baseline.entries { open[entry.path, default: [:]][Self.key(entry), default: 0] += entry.count }
    let linted = Set(reports.map(\.path))
    let gone = Set(open.keys.filter { !linted.contains($0) && isGone($0) })
    var moved: [String: [String]] = [:]
    for path in gone.sorted() { for key in open[path, default: [:]].keys { moved[key, default: []].append(path) } }

    var accepted = 0
    files = reports.map { report in
      var report = report
      let isKnown = open[report.path] != nil
      report.findings.removeAll { found in
        let key = Self.key(found)
        let homes = isKnown ? [report.path] : moved[key, default: []]
        guard let home = homes.first(where: { open[$0]?[key, default: 0] ?? 0 > 0 }) else { return false }
        open[home]?[key, default: 0] -= 1
        accepted += 1
        return true
      }
      return report
    }
    self.accepted = accepted
    stale =
      !judges
      ? []
      : baseline.entries.compactMap { entry in
        guard linted.contains(entry.path) || gone.contains(entry.path) else { return nil }
        let left = min(entry.count, open[entry.path]?[Self.key(entry)] ?? 0)
        guard left > 0 else { return nil }
        var rest = entry
        rest.count = left
        return rest
      }
  }

  private static func key(_ entry: Baseline.Entry) -> String { entry.rule + " " + entry.fingerprint }

  private static func key(_ found: LocatedFinding) -> String { found.finding.rule + " " + found.fingerprint.digits }
}
