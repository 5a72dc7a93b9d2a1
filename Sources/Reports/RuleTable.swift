import LavoirFindings

/// Rules by category, each with its summary, as plain text of at most 80 columns.
public struct RuleTable: Sendable {
  private let rules: [Rule]

  /// The table of some rules.
  public init(_ rules: [Rule]) {
    self.rules = rules
  }

  /// The table.
  public var text: String {
    var lines: [String] = []
    for category in Category.allCases {
      let inCategory = rules.filter { $0.category == category }
      guard !inCategory.isEmpty else { continue }
      lines.append(category.rawValue)
      lines += Self.lines(of: inCategory, column: column)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rows of some rules, whatever their category.
  public static func rows(of rules: [Rule]) -> String {
    lines(of: rules, column: RuleTable(rules).column).joined(separator: "\n") + "\n"
  }

  /// Where the summaries begin.
  private var column: Int { (rules.map(\.id.count).max() ?? 0) + 4 }

  private static func lines(of rules: [Rule], column: Int) -> [String] {
    rules.flatMap { rule in
      let summary = WrappedText.lines(rule.summary, indent: String(repeating: " ", count: column))
      let name = "  " + rule.id + String(repeating: " ", count: column - 2 - rule.id.count)
      return [name + (summary.first?.dropFirst(column) ?? "")] + summary.dropFirst()
    }
  }
}
