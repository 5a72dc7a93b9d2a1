import ArgumentParser
import LavoirDetectors
import LavoirFindings

/// `lavoir rules`: the detectors, a line each.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules.")

  func run() {
    let rules = DetectorList.all.map(\.rule)
    let width = rules.map(\.id.count).max() ?? 0
    for category in Category.allCases {
      let inCategory = rules.filter { $0.category == category }
      guard !inCategory.isEmpty else { continue }
      print("\(category.rawValue)")
      for rule in inCategory {
        print("  " + rule.id + String(repeating: " ", count: width - rule.id.count) + "  " + rule.summary)
      }
    }
    print("\nlavoir explain RULE shows one with its examples.")
  }
}
