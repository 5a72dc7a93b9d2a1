import Foundation
import LavoirAuditing
import LavoirReports
import Testing

/// `docs/checks.md` is what the checks make. `RECORD=1 swift test --filter CheckPages` writes it anew.
@Suite struct CheckPagesTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/checks.md").standardizedFileURL

  @Test func theDocumentIsTheOneThatTheChecksMake() throws {
    let text = CheckMarkdown.document(of: GlossaryChecks.rules)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: Self.file)
      Issue.record("the document was written anew; run the tests without RECORD")
    }
    let stands = try? String(contentsOf: Self.file, encoding: .utf8)
    #expect(stands == text, "docs/checks.md is stale: RECORD=1 swift test --filter CheckPages writes it anew")
  }

  @Test(arguments: GlossaryChecks.rules.map(\.id)) func aPageFitsEightyColumns(id: String) throws {
    let rule = try #require(GlossaryChecks.rules.first { $0.id == id })
    let text = CheckPage(rule).text
    let prose = text.components(separatedBy: "\nReported:")[0]
    #expect(prose.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(prose)")
  }
}
