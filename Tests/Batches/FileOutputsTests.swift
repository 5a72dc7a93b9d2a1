import LavoirCorpus
import TestSupport
import Testing

@testable import LavoirBatches

@Suite struct FileOutputsTests {
  @Test func allThatGetsANameIsSentToTheDisk() throws {
    let folder = try ScratchFolder()
    let file = CorpusFile(path: "a.jsonl", name: "sub/a.jsonl", form: .text(nil), compression: nil, size: 0)
    var outputs = try FileOutputs(file, in: folder.path("out"))
    var piece = PackedPiece(file: 0, isFirst: true, isLast: true, failure: nil, note: nil)
    (piece.kept, piece.dropped, piece.broken) = ([0x61], [0x62], [0x63])
    try outputs.write(piece)
    let paths = try outputs.finish()
    #expect(paths == ["out/sub/a.jsonl", "out/dropped/sub/a.jsonl", "out/broken/sub/a.jsonl"].map(folder.path))
    try TextFile.sync(paths, below: folder.path("out"))
    let many = try (0..<70).map { try folder.write("out/\($0 % 3)/\($0).txt", "a") }
    try TextFile.sync(many, below: folder.path("out"))
  }

  @Test func whatDoesNotReachTheDiskIsAnError() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("out/a.txt", "a")
    #expect(throws: CorpusError.self) { try TextFile.sync([path + "/b.txt"], below: folder.path("out")) }
  }
}
