import LavoirAuditing
import LavoirFindings
import LavoirGlossaries
import LavoirLinting
import Testing

/// Every example of every check.
@Suite struct CheckExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let yaml: String
    let fires: Bool

    var testDescription: String { "\(rule), \(fires ? "fires" : "silent"): \(yaml)" }
  }

  static let cases = GlossaryChecks.rules.flatMap { rule in
    rule.fires.map { Case(rule: rule.id, yaml: $0.marked, fires: true) }
      + rule.silent.map { Case(rule: rule.id, yaml: $0, fires: false) }
  }

  @Test(arguments: cases) func anExampleOfACheckHolds(test: Case) throws {
    let findings = try audit(test.yaml).files[0].findings
    #expect(findings.contains { $0.finding.rule == test.rule } == test.fires)
    guard !test.fires else { return }
    #expect(findings.filter { $0.finding.severity > .neutral }.map(\.finding.message) == [])
  }

  @Test func everyCheckIsNamedAfterItsTypeAndListedOnce() {
    for check in GlossaryChecks.all {
      let name = String(describing: type(of: check)).reduce(into: "") { name, letter in
        if letter.isUppercase, name.last?.isUppercase == false { name.append("-") }
        name.append(letter)
      }
      #expect(name.lowercased() == check.rule.id)
    }
    #expect(Set(GlossaryChecks.rules.map(\.id)).count == GlossaryChecks.all.count)
  }

  @Test func aCheckWithoutExamplesIsTestedOtherwise() {
    let without = GlossaryChecks.rules.filter { $0.fires.isEmpty || $0.silent.isEmpty }.map(\.id)
    #expect(without == ["fires-on-good-french", "not-canonical"])
  }

  private func audit(_ yaml: String) throws -> LintReport {
    let today = try #require(Day(year: 2026, month: 11, day: 21))
    return GlossaryAudit(of: [try GlossaryText(path: "a.yaml", text: yaml)], today: today).report(version: "0")
  }
}
