import Foundation
import TestSupport
import Testing

@Suite struct EvaluateTests {
  private static let seeds =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../seeds").path()

  @Test func theSeedsAreMeasured() throws {
    let table = try Shell.lavoir("evaluate", "--gold", Self.seeds)
    #expect(table.status == 0 && table.output.hasPrefix("Texts with gold: 5; "))
    let json = try Shell.lavoir("evaluate", "--gold", Self.seeds, "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((object["gold"] as? [String: Any])?["texts"] as? Int == 5)
  }

  @Test func falseAlarmsAreShownWhereTheyStand() throws {
    let folder = try ScratchFolder()
    try folder.write("a.txt", "C’est le le mot.\n")
    let result = try Shell.lavoir("evaluate", "--clean", folder.path(), "--list", "1")
    #expect(result.status == 0 && result.output.contains("a.txt:1:7 sure doubled-word"))
    #expect(result.output.contains("Texts of good French: 1; words: 5."))
  }

  @Test func aFolderThatCannotBeReadIsNamed() throws {
    let result = try Shell.lavoir("evaluate", "--gold", Self.seeds, "--clean", "nowhere")
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.complaint == "lavoir: nowhere: there is no such folder\n")
  }

  @Test func aFolderMustBeNamed() throws {
    #expect(try Shell.lavoir("evaluate").status == 2)
  }
}
