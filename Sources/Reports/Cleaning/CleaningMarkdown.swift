import LavoirFindings
import LavoirStatistics

/// A run of `clean` as a page of Markdown: totals, findings, quality, drops, and the worst documents.
public struct CleaningMarkdown: Sendable {
  /// A report of the most frequent detectors and the worst documents.
  public init() {}

  /// The page, in UTF-8.
  public func bytes(of report: CleaningReport) -> [UInt8] { Array(text(of: report).utf8) }

  private func text(of report: CleaningReport) -> String {
    let statistics = report.statistics
    let totals = FindingTotals(statistics)
    let parts = [
      "# Cleaning report\n\n\(RunSentence(statistics).text)\n",
      section("Totals", ["", "", ""], TotalsList(statistics, totals).entries.map { [$0.name, $0.figure, $0.detail] }),
      section("Findings by category", ["category", "repaired", "left"], totals.byCategory.map(row)),
      section("Findings by detector", ["detector", "repaired", "left"], totals.byDetector.map(row)),
      totals.all.all == 0
        ? ""
        : section(
          "Findings by severity and certainty", SeverityTable(totals).rows[0],
          Array(SeverityTable(totals).rows.dropFirst())),
      section(
        "Documents by quality", ["quality", "as received", "as cleaned"],
        QualitySteps(statistics).steps.map { [$0.name, Figure.grouped($0.received), Figure.grouped($0.cleaned)] }),
      section("Languages", ["language", "documents"], rows(statistics.languages)),
      section("Dropped, by reason", ["reason", "documents"], rows(statistics.drops)),
      section(
        "The worst documents", ["document", "words", "findings", "as received", "as cleaned"],
        statistics.worst.prefix(20).map(row)),
      problems(statistics.problems),
    ]
    let settings = report.settings.map { group in
      section(group.title, ["setting", "value"], group.entries.map { [$0.name, $0.value] })
    }
    return (parts + settings).filter { !$0.isEmpty }.joined(separator: "\n") + "\nMade by Lavoir \(report.version).\n"
  }

  private func section(_ title: String, _ head: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let rule = head.indices.map { $0 == 0 ? "---" : "--:" }
    let lines = ([head.map(MarkdownText.escaped), rule] + rows.map { $0.map(MarkdownText.escaped) })
    return "## \(MarkdownText.escaped(title))\n\n" + lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  private func row(_ sum: FindingTotals.Sum) -> [String] {
    [sum.name, Figure.grouped(sum.repaired), Figure.grouped(sum.left)]
  }

  private func row(_ document: WorstDocument) -> [String] {
    [
      "\(document.id) (\(document.file), record \(document.number))", Figure.grouped(document.quality.words),
      Figure.grouped(document.findings), Figure.score(document.quality.scoreReceived),
      Figure.score(document.quality.score),
    ]
  }

  private func rows(_ counts: [String: Int]) -> [[String]] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      [$0.key == "und" ? "not known" : $0.key, Figure.grouped($0.value)]
    }
  }

  private func problems(_ problems: ProblemList) -> String {
    guard problems.count > 0 else { return "" }
    let lines = problems.first.map { problem in
      let place = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
      return "- \(MarkdownText.escaped("\(place): \(problem.message)"))\n"
    }
    let more = problems.count - problems.first.count
    return "## Records that could not be done\n\n" + lines.joined()
      + (more > 0 ? "- \(Figure.grouped(more)) more\n" : "")
  }
}
