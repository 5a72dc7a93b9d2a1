import ArgumentParser
import LavoirLinting
import LavoirReports

/// `lavoir rules`: the rules, by category.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules.")

  func run() throws {
    try Terminal.write(RuleTable(RuleList.all).text + "\nlavoir explain RULE shows one with its examples.\n")
  }
}
