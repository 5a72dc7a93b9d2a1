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
    let column = (rules.map(\.id.count).max() ?? 0) + 4
    var lines: [String] = []
    for category in Category.allCases {
      let inCategory = rules.filter { $0.category == category }
      guard !inCategory.isEmpty else { continue }
      lines.append(category.rawValue)
      for rule in inCategory {
        let summary = WrappedText.lines(rule.summary, indent: String(repeating: " ", count: column))
        let name = "  " + rule.id + String(repeating: " ", count: column - 2 - rule.id.count)
        lines.append(name + (summary.first?.dropFirst(column) ?? ""))
        lines += summary.dropFirst()
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
