import LavoirBatches
import LavoirCorpus
import TestSupport
import Testing

@Suite struct UndoTests {
  /// What an undo of a ledger tells; of `a.jsonl`, which is its one line.
  private func undo(_ ledger: String, in folder: ScratchFolder) throws -> [CorpusError] {
    try folder.write("out/a.jsonl", #"{"text":"Bonjour"}"# + "\n")
    try folder.write("out/ledger.jsonl", ledger)
    do {
      return try CorpusRun(folder).undo("out", to: "back")
    } catch let error as CorpusError {
      return [error]
    }
  }

  @Test(arguments: ["../escaped.jsonl", "b/../../escaped.jsonl", "..", ""])
  func nothingIsWrittenOutsideTheFolder(name: String) throws {
    let folder = try ScratchFolder()
    try folder.write("escaped.jsonl", "")
    try folder.write("out/escaped.jsonl", "")
    let failures = try undo(#"{"file":"\#(name)","header":[0,0]}"# + "\n", in: folder)
    #expect(failures.map(\.problem) == ["this line is not an entry of a ledger"])
    #expect(failures.map(\.line) == [1])
  }

  @Test func nothingIsWrittenToAnAbsolutePath() throws {
    let folder = try ScratchFolder()
    let failures = try undo(#"{"file":"\#(folder.path("escaped.jsonl"))","header":[0,0]}"# + "\n", in: folder)
    #expect(failures.map(\.line) == [1])
  }
}
