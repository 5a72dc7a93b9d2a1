import LavoirAuditing
import LavoirFindings
import LavoirGlossaries
import LavoirLinting
import Testing

/// Glossaries of which one field is the same, or another one, in each of very many entries: no check compares all with all.
@Suite struct LargeGlossaryAuditTests {
  static let count = 4_000

  private func flaws(of yaml: String, _ rule: String) throws -> Int {
    let today = try #require(Day(year: 2026, month: 11, day: 21))
    let audit = GlossaryAudit(of: [try GlossaryText(path: "a.yaml", text: yaml)], today: today)
    let checks = GlossaryChecks.all.filter { $0.rule.id == rule }
    return audit.report(version: "0", checks: checks).files[0].findings.count
  }

  @Test(.timeLimit(.minutes(1))) func manyDomains() throws {
    let entries = (0..<Self.count).map { "- term: mot\n  id: a\($0)\n  domain: domaine \($0)\n" }
    let slips = "- term: vent\n  domain: domain 77\n- term: vent\n  id: vent-bis\n  domain: Domaine 78\n"
    #expect(try flaws(of: entries.joined() + slips, "unknown-domain") == 2)
  }

  @Test(.timeLimit(.minutes(1))) func manyEntriesOfOneID() throws {
    let entries = (0..<Self.count).map { "- term: mot \($0)\n  id: un\n" }
    #expect(try flaws(of: entries.joined(), "duplicate-id") == Self.count - 1)
  }

  @Test(.timeLimit(.minutes(1))) func longFormsAroundAProtectedName() throws {
    let long = (0..<200).map { "mot\($0)ish" }.joined(separator: " ")
    let entries = (0..<200).map { "- term: avion \($0)\n  replaces: [\(long) vent\($0)]\n" }
    let name = "- term: mot7ish mot8ish\n  status: do-not-translate\n"
    #expect(try flaws(of: entries.joined() + name, "shadowed-form") == 200)
  }
}
