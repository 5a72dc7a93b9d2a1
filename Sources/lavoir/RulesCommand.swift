import ArgumentParser
import LavoirCleaning
import LavoirFindings

/// `lavoir rules`: the rules, a line each.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules.")

  func run() throws {
    let rules = RuleList.all
    let width = rules.map(\.id.count).max() ?? 0
    var lines: [String] = []
    for category in Category.allCases {
      let inCategory = rules.filter { $0.category == category }
      guard !inCategory.isEmpty else { continue }
      lines.append(category.rawValue)
      lines += inCategory.map { "  " + $0.id + String(repeating: " ", count: width - $0.id.count) + "  " + $0.summary }
    }
    lines += ["", "lavoir explain RULE shows one with its examples."]
    try Terminal.write(lines.joined(separator: "\n") + "\n")
  }
}
