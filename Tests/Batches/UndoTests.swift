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

  private static let sums = #""received":"cbf29ce484222325","cleaned":"cbf29ce484222325""#

  @Test(arguments: [
    #""header":[1152921504606846976,0]"#, #""header":[-1,0]"#, #""header":[0,9223372036854775807]"#,
    #""at":9223372036854775807,"range":[1,2],"before":"a","after":"b""#,
    #""at":-9223372036854775808,"range":[1,2],"before":"a","after":"b""#,
    #""at":0,"range":[1,-9223372036854775808],"before":"a","after":"b""#,
    #""at":-1,"broken":"","length":3"#, #""at":0,"broken":"","length":1152921504606846976"#,
    #""at":0,"dropped":{},"length":3,"edits":[[-5,2,""]]"#, #""at":0,"dropped":{},"length":3,"edits":[[5,2,""]]"#,
    #""segment":[0,10],"kept":1152921504606846976,"# + sums, #""segment":[-9223372036854775808,10],"kept":1,"# + sums,
    #""range":[1,-9223372036854775808],"before":"a","after":"b","detector":"","certainty":"sure","evidence":[],"#
      + #""part":[1,1],"# + sums,
  ])
  func numbersThatCannotBeAreNoEntries(numbers: String) throws {
    let failures = try undo(#"{"file":"a.jsonl","# + numbers + "}\n", in: ScratchFolder())
    #expect(failures.map(\.problem) == ["this line is not an entry of a ledger"])
  }

  @Test(arguments: [
    #""header":[281474976710655,0]"#, #""segment":[0,281474976710655],"kept":281474976710655,"# + sums,
    #""segment":[0,281474976710655],"kept":3,"# + sums,
  ])
  func largeNumbersTakeNoMemory(numbers: String) throws {
    let failures = try undo(#"{"file":"a.jsonl","# + numbers + "}\n", in: ScratchFolder())
    #expect(failures.count == 1 && failures[0].problem.contains("it was changed or comes from another run"))
  }
}
