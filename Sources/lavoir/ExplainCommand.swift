import ArgumentParser
import LavoirAuditing
import LavoirLinting
import LavoirReports

/// `lavoir explain ID`: the page of a rule.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show the page of a rule, or of a check of glossaries.")

  @Argument(help: "The rule's id; lavoir rules lists them.")
  var id: String

  func run() throws {
    if let check = GlossaryChecks.rules.first(where: { $0.id == id }) {
      return try Terminal.write(CheckPage(check).text)
    }
    guard let rule = RuleList.rule(id: id) else {
      throw Failure("there is no rule « \(id) »; lavoir rules lists them")
    }
    try Terminal.write(RulePage(rule).text)
  }
}
