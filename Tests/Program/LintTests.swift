import Foundation
import TestSupport
import Testing

@Suite struct LintTests {
  @Test func theExitStatusTellsWhetherAnythingWasFound() throws {
    #expect(try Shell.lavoir("lint", "-", input: "Une phrase juste.\n").status == 0)
    #expect(try Shell.lavoir("lint", "-", input: "le le mot\n").status == 1)
    #expect(try Shell.lavoir("lint", "nowhere.txt").status == 2)
  }

  @Test func textShowsPlaceLineAndRepair() throws {
    let result = try Shell.lavoir("lint", "-", input: "Début.\nC’est, et le le mot.\n")
    #expect(
      result.output == """
        -:2:11 sure doubled-word
          « le » stands twice
          │ C’est, et le le mot.
          │           ^^^^^
          = write « le »

        1 finding in 1 file.

        """)
  }

  @Test func jsonLinesHaveTheFieldsThatToolsRead() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("a.txt", "Été, et le le mot.")
    let result = try Shell.lavoir("lint", "--format", "jsonl", file)
    let line = try #require(result.output.split(separator: "\n").first)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "path", "start", "end", "category", "replacement", "alternatives", "certainty", "rule", "severity", "message",
        "evidence", "line", "column", "endLine", "endColumn", "fingerprint",
      ])
    #expect(object["path"] as? String == file && object["start"] as? Int == 10 && object["end"] as? Int == 15)
  }

  @Test func everyRuleIsListedAndExplained() throws {
    let listed = try Shell.lavoir("rules")
    #expect(listed.status == 0 && listed.output.contains("broken-locution"))
    let page = try Shell.lavoir("explain", "broken-locution")
    #expect(page.status == 0 && page.output.contains("En tout état de ⟦trigger→cause⟧"))
    #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
