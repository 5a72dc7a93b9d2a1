import Foundation
import TestSupport
import Testing

/// `--interactive`, answered in a real terminal.
@Suite struct InteractiveTests {
  private let text = "Il voit le le chat.\n\nElle part avec avec la poule.\n\nLe Bazingue dort. Il voit le le coq.\n"

  private func answer(_ answers: String, _ text: String? = nil, options: [String] = []) throws -> (
    folder: ScratchFolder, result: Shell.Result
  ) {
    let folder = try ScratchFolder()
    try folder.write("a.md", text ?? self.text)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "answer-questions.py")
    let result = try Shell.run(
      "/usr/bin/env",
      [
        "python3", script.path(), answers, Shell.program.path(), "lint", "--no-cache", "--isolated", "--select",
        "doubled-word", "--interactive", "a.md",
      ] + options,
      in: folder.path(), environment: ["NO_COLOR": "1"])
    return (folder, result)
  }

  private func file(_ folder: ScratchFolder, _ name: String = "a.md") -> String {
    String(decoding: folder.read(name) ?? [], as: UTF8.self)
  }

  @Test func whatIsAcceptedIsRepaired() throws {
    let (folder, result) = try answer("r,s,r")
    #expect(
      file(folder) == "Il voit le chat.\n\nElle part avec avec la poule.\n\nLe Bazingue dort. Il voit le coq.\n",
      "\(result.output)")
    #expect(result.status == 1 && result.output.contains("2 repaired, 0 into the glossary, 0 accepted, 1 skipped"))
  }

  @Test func alwaysHoldsForWhatIsAlike() throws {
    let (folder, result) = try answer("a,s")
    #expect(
      file(folder) == "Il voit le chat.\n\nElle part avec avec la poule.\n\nLe Bazingue dort. Il voit le coq.\n",
      "\(result.output)")
  }

  @Test func anAcceptedFindingGoesIntoTheBaseline() throws {
    let (folder, result) = try answer("i,r,r", options: ["--fail-level", "minor"])
    #expect(result.status == 0, "\(result.output)")
    #expect(file(folder).hasPrefix("Il voit le le chat.") && file(folder).contains("la poule"))
    let after = try Shell.run(
      Shell.program.path(),
      ["lint", "--no-cache", "--isolated", "--baseline", "lavoir-baseline.json", "a.md", "--select", "doubled-word"],
      in: folder.path())
    #expect(after.status == 0, "\(after.output)\(after.complaint)")
  }

  @Test func aNameGoesIntoTheGlossary() throws {
    let (folder, result) = try answer("g,r,r")
    #expect(result.output.contains("stands in lavoir-glossary.yaml now"), "\(result.output)")
    #expect(file(folder, "lavoir-glossary.yaml").contains("status: do-not-translate"))
    let read = try Shell.run(
      Shell.program.path(), ["lint", "--no-cache", "--isolated", "--glossary", "lavoir-glossary.yaml", "a.md"],
      in: folder.path())
    #expect(read.status != 2, "\(read.complaint)")
  }

  @Test func quittingKeepsWhatWasDecided() throws {
    let (folder, result) = try answer("r,q")
    #expect(
      file(folder).hasPrefix("Il voit le chat.\n\nElle part avec avec la poule.") && result.status == 1,
      "\(result.output)")
    #expect(result.output.contains("the rest was not looked at"))
  }

  @Test func aWrongAnswerIsAskedAgain() throws {
    let (folder, _) = try answer("x,9,r,s,s")
    #expect(file(folder).hasPrefix("Il voit le chat."))
  }

  @Test func withoutATerminalItIsRefused() throws {
    let result = try Shell.lavoir("lint", "--interactive", "-", input: text)
    #expect(result.status == 2 && result.complaint.contains("--interactive needs a terminal"))
  }
}
