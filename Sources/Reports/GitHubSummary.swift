import LavoirFindings
import LavoirLinting

/// A run as the Markdown page of a job of GitHub Actions (`$GITHUB_STEP_SUMMARY`): totals, problems, and the findings in
/// a table, the worst first.
public struct GitHubSummary: Report {
  /// How many bytes GitHub takes for a step: 1 MiB.
  private let limit: Int

  /// A page for one step.
  public init() {
    self.init(limit: 1 << 20)
  }

  /// A page of at most so many bytes, but that its totals are always there.
  init(limit: Int) {
    self.limit = limit
  }

  /// The page; where it would be too long it ends at a row, and says how many more there are.
  public func bytes(of report: LintReport) -> [UInt8] {
    let findings = report.worstFirst
    var page = Page(Self.totals(of: report))
    page.add(
      head: "\n## Problems\n\n", rows: report.problems.lazy.map(Self.row), noun: "problem",
      limit: findings.isEmpty ? limit : limit / 2)
    page.add(
      head: "\n## Findings\n\n| place | rule | finding | repair |\n|---|---|---|---|\n",
      rows: findings.lazy.map { Self.row($0.finding, path: $0.path) }, noun: "finding", limit: limit)
    return page.bytes
  }

  // MARK: Totals

  private static func totals(of report: LintReport) -> String {
    let files = Count(report.files.count, "file")
    guard report.count > 0 else { return "# Lavoir\n\nNothing found in \(files).\n" }
    return "# Lavoir\n\n\(Count(report.count, "finding")) in \(files).\n\n" + table(of: FindingTally(report))
  }

  private static func table(of tally: FindingTally) -> String {
    let certainties = Certainty.allCases.reversed()
    let head = [""] + certainties.map(\.rawValue) + ["all"]
    let rows = Severity.allCases.reversed().filter { tally.count($0) > 0 }.map { severity in
      [severity.rawValue] + certainties.map { "\(tally.count(severity, $0))" } + ["\(tally.count(severity))"]
    }
    let all = certainties.map { tally.count($0) }
    let foot = ["all"] + (all + [all.reduce(0, +)]).map { "\($0)" }
    let rule = ["---"] + head.dropFirst().map { _ in "--:" }
    return ([head, rule] + rows + [foot]).map(line).joined()
  }

  // MARK: Rows

  private static func row(_ problem: LintProblem) -> String {
    "- \(MarkdownText.escaped(problem.description))\n"
  }

  private static func row(_ located: LocatedFinding, path: String) -> String {
    let finding = located.finding
    return line([
      MarkdownText.escaped("\(path):\(located.start.line)"), MarkdownText.escaped(finding.rule),
      MarkdownText.escaped(finding.message), MarkdownText.escaped(finding.fix?.phraseWithAlternatives ?? ""),
    ])
  }

  private static func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
}

/// A page that grows by rows as long as there is room.
private struct Page {
  private(set) var bytes: [UInt8]
  /// What the line takes that says how many more there are.
  private static let roomForRest = 80

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Adds rows under a heading until the page is as long as the limit; nothing where there are no rows.
  mutating func add(head: String, rows: some Collection<String>, noun: String, limit: Int) {
    guard !rows.isEmpty else { return }
    var added = 0
    var section = Array(head.utf8)
    for row in rows {
      let isLast = added + 1 == rows.count
      guard bytes.count + section.count + row.utf8.count + (isLast ? 0 : Self.roomForRest) <= limit else { break }
      section += row.utf8
      added += 1
    }
    if added > 0 { bytes += section }
    if added < rows.count {
      bytes += "\n\(Count(rows.count - added, "more \(noun)")), for which there is no room here.\n".utf8
    }
  }
}
