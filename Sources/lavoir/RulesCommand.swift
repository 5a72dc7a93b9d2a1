import ArgumentParser
import LavoirAuditing
import LavoirLinting
import LavoirReports

/// `lavoir rules`: the rules, by category.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules.")

  func run() throws {
    try Terminal.write(RuleTable(RuleList.all).text + "\nglossary check\n")
    try Terminal.write(
      RuleTable.rows(of: GlossaryChecks.rules) + "\nlavoir explain RULE shows one with its examples.\n")
  }
}
