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
      let names = RuleList.all.map(\.id) + GlossaryChecks.rules.map(\.id)
      let near = names.first { $0.hasPrefix(id) } ?? NearestName.of(id, among: names)
      let hint = near.map { "; did you mean « \($0) »?" } ?? ""
      throw Failure("there is no rule « \(id) », and no check of glossaries\(hint); lavoir rules lists them")
    }
    try Terminal.write(RulePage(rule).text)
  }
}
