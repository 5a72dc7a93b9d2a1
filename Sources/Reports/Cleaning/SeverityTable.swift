import LavoirFindings

/// Findings by severity and certainty.
struct SeverityTable {
  /// The head, a row for each severity that occurs, and the sums.
  let rows: [[String]]

  init(_ totals: FindingTotals) {
    let certainties = Array(Certainty.allCases.reversed())
    let severities = Severity.allCases.reversed().filter { totals.sum($0).all > 0 }
    rows =
      [["severity"] + certainties.map(\.rawValue) + ["all"]]
      + severities.map { severity in
        [severity.rawValue] + certainties.map { Figure.grouped(totals.sum(severity, $0).all) }
          + [Figure.grouped(totals.sum(severity).all)]
      }
      + [["all"] + certainties.map { Figure.grouped(totals.sum($0).all) } + [Figure.grouped(totals.all.all)]]
  }

  /// The table in HTML.
  var html: String {
    let head = rows[0].enumerated().map { "<th scope=\"col\"\($0 == 0 ? "" : " class=\"number\"")>\($1)</th>" }
    let lines = rows.dropFirst().map { row in
      "<tr><th scope=\"row\">\(row[0])</th>\(row.dropFirst().map { "<td class=\"number\">\($0)</td>" }.joined())</tr>"
    }
    return """
      <table><caption>By severity and certainty</caption>
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>\(lines.joined(separator: "\n"))</tbody></table>
      """
  }
}
