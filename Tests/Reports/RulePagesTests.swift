import Foundation
import LavoirLinting
import LavoirReports
import Testing

/// The pages in `docs/rules` are those that the rules make. `RECORD=1 swift test --filter RulePages` writes them anew.
@Suite struct RulePagesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/rules")
    .standardizedFileURL

  static let pages: [String: String] = {
    var pages = Dictionary(
      RuleList.all.map { ($0.id + ".md", RuleMarkdown.page(of: $0)) }, uniquingKeysWith: { first, _ in first })
    pages["README.md"] = RuleMarkdown.index(of: RuleList.all)
    return pages
  }()

  @Test func everyPageIsTheOneThatItsRuleMakes() throws {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? FileManager.default.removeItem(at: Self.folder)
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      for (name, text) in Self.pages { try Data(text.utf8).write(to: Self.folder.appending(path: name)) }
      Issue.record("the pages were written anew; run the tests without RECORD")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).sorted()
    #expect(names == Self.pages.keys.sorted())
    for (name, text) in Self.pages {
      let stands = try? String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      #expect(stands == text, "docs/rules/\(name) is stale: RECORD=1 swift test --filter RulePages writes it anew")
    }
  }
}
