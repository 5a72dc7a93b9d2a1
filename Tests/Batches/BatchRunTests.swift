import Foundation
import LavoirBatches
import LavoirCompression
import LavoirCorpus
import LavoirScreening
import TestSupport
import Testing

@Suite struct BatchRunTests {
  /// A corpus of every kind: records, compressed ones, tables, texts, broken records and empty lines, duplicates.
  private static func corpus() throws -> (folder: ScratchFolder, names: [String]) {
    let folder = try ScratchFolder()
    let broken = "{\"id\": 7, \n\n{\"id\":\"none\"}\n"
    try folder.write("a.jsonl", SampleCorpus.lines(70) + broken + SampleCorpus.lines(20, from: 60))
    try folder.write("b.jsonl.gz", try CompressionFormat.gzip.compressed(Array(SampleCorpus.lines(50, from: 100).utf8)))
    try folder.write(
      "c/d.csv.zst",
      try CompressionFormat.zstandard.compressed(
        Array("id,text\r\n1,\"Il a Ã©tÃ©\n\"\"là\"\"\"\r\n2,Rien\r\n3,\"Il a Ã©tÃ©\n\"\"là\"\"\"\r\n".utf8)))
    for number in 0..<5 { try folder.write("texts/\(number).txt", "L&rsquo;été n° \(number % 4) sera long.\n") }
    try folder.write("empty.jsonl", "")
    return (folder, ["a.jsonl", "b.jsonl.gz", "c/d.csv.zst", "empty.jsonl"] + (0..<5).map { "texts/\($0).txt" })
  }

  private static var dropping: ScreeningRules {
    var rules = ScreeningRules()
    rules.duplicates = .exact
    return rules
  }

  @Test func aRunThatIsKilledAgainAndAgainAtItsEndLosesNothing() throws {
    let (folder, names) = try Self.corpus()
    let run = CorpusRun(folder)
    try run.run(names, to: "whole")
    for _ in 0..<3 { #expect(try run.run(names, to: "out", isKilled: true).isDone) }
    try run.run(names, to: "out")
    #expect(try folder.tree("out") == folder.tree("whole"))
  }

  @Test func bytesAreTheSameForAnyNumberOfWorkers() throws {
    let (folder, names) = try Self.corpus()
    var run = CorpusRun(folder)
    run.rules = Self.dropping
    let first = try run.run(names, to: "one")
    for workers in [2, 5] {
      run.workers = workers
      let other = try run.run(names, to: "many\(workers)")
      #expect(other.statistics == first.statistics)
      #expect(try folder.tree("many\(workers)") == folder.tree("one"))
    }
  }

  @Test(arguments: [1, 3])
  func aRunThatIsStoppedAgainAndAgainWritesTheSame(batches: Int) throws {
    let (folder, names) = try Self.corpus()
    var run = CorpusRun(folder)
    // What is known of the documents before has to be known again.
    run.rules.duplicates = .near
    let whole = try run.run(names, to: "whole")
    var stops = 0
    while true {
      run.workers = 1 + stops % 2
      let part = try run.run(names, to: "parts", stop: batches)
      if part.isDone {
        #expect(part.statistics == whole.statistics)
        break
      }
      stops += 1
      try #require(stops < 100)
    }
    #expect(stops >= 2)
    #expect(try folder.tree("parts") == folder.tree("whole"))
  }

  @Test func undoGivesEverythingBack() throws {
    let (folder, names) = try Self.corpus()
    var run = CorpusRun(folder)
    run.rules = Self.dropping
    let done = try run.run(names, to: "out")
    #expect(done.statistics.drops["exact-duplicate"] == 12)
    #expect(done.statistics.problems.count == 2)
    #expect(String(decoding: folder.read("out/dropped/a.jsonl") ?? [], as: UTF8.self).contains(#""twin":"d60""#))
    #expect(folder.read("out/broken/a.jsonl") == Array("{\"id\": 7, \n{\"id\":\"none\"}\n".utf8))
    #expect(try run.undo("out", to: "back").isEmpty)
    for name in names {
      let (before, after) = (folder.read(name) ?? [], folder.read("back/" + name) ?? [])
      #expect(try plain(after, name) == plain(before, name), "\(name)")
    }
  }

  /// The bytes of a file, decompressed.
  private func plain(_ bytes: [UInt8], _ name: String) throws -> [UInt8] {
    guard CompressionFormat(path: name) != nil else { return bytes }
    let folder = try ScratchFolder()
    let stream = try CorpusStream(folder.write(URL(fileURLWithPath: name).lastPathComponent, bytes))
    var plain: [UInt8] = []
    while try stream.read(into: &plain, atMost: 1 << 16) > 0 {}
    return plain
  }

  @Test func whatWasChangedSinceIsNotUndone() throws {
    let folder = try ScratchFolder()
    try folder.write("a.jsonl", SampleCorpus.lines(40))
    let run = CorpusRun(folder)
    try run.run(["a.jsonl"], to: "out")
    var bytes = try #require(folder.read("out/a.jsonl"))
    bytes[bytes.count - 10] ^= 1
    try folder.write("out/a.jsonl", bytes)
    let failures = try run.undo("out", to: "back")
    #expect(failures.count == 1 && failures[0].problem.contains("it was changed or comes from another run"))
    #expect(folder.read("back/a.jsonl") == nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func ofACellThatIsWrittenAnewTheLedgerTellsAllThatWasRepaired() throws {
    let folder = try ScratchFolder()
    try folder.write("a.csv", "id,text\n1," + String(repeating: "Il a Ã©tÃ© ", count: 200) + "&quot;lÃ&nbsp;&quot;.\n")
    try CorpusRun(folder).run(["a.csv"], to: "out")
    let ledger = String(decoding: folder.read("out/ledger.jsonl") ?? [], as: UTF8.self)
    let edits = ledger.split(separator: "\n").filter { $0.contains("\"range\"") }
    try #require(edits.count == 1)
    #expect(edits[0].count { $0 == "+" } >= 200, "\(edits[0].suffix(200))")
    #expect(try CorpusRun(folder).undo("out", to: "back").isEmpty)
  }

  @Test func shardsArePartsOfTheCorpus() throws {
    let folder = try ScratchFolder()
    try folder.write("a.jsonl", SampleCorpus.lines(150))
    var run = CorpusRun(folder)
    try run.run(["a.jsonl"], to: "whole")
    var lines: [String] = []
    for number in 1...3 {
      run.shard = try #require(Shard("\(number)/3"))
      run.workers = number
      try run.run(["a.jsonl"], to: "shard\(number)")
      let own = String(decoding: folder.read("shard\(number)/a.jsonl") ?? [], as: UTF8.self).split(separator: "\n")
      #expect(own.count >= 32)
      lines += own.map(String.init)
    }
    let whole = String(decoding: folder.read("whole/a.jsonl") ?? [], as: UTF8.self).split(separator: "\n").map(
      String.init)
    #expect(lines.sorted() == whole.sorted())
    // A share has no whole file, and undoing it does not give half of one.
    let failures = try run.undo("shard3", to: "back")
    #expect(failures.count == 1 && failures[0].problem.contains("one share"))
    #expect(folder.read("back/a.jsonl") == nil)
  }

  @Test func aLedgerThatLostLinesGivesNoHalfOfAFile() throws {
    let folder = try ScratchFolder()
    try folder.write("a.jsonl", SampleCorpus.lines(90))
    let run = CorpusRun(folder)
    try run.run(["a.jsonl"], to: "out")
    let lines = (folder.read("out/ledger.jsonl") ?? []).split(separator: 0x0A, omittingEmptySubsequences: true)
    let segments = lines.indices.filter { String(decoding: lines[$0], as: UTF8.self).contains("\"segment\"") }
    try #require(segments.count >= 3)
    let lost = segments[0] + 1...segments[1]
    let left = lines.indices.filter { !lost.contains($0) }.flatMap { lines[$0] + [0x0A] }
    try folder.write("out/ledger.jsonl", left)
    let failures = try run.undo("out", to: "back")
    #expect(failures.count == 1 && failures[0].problem.contains("has lost lines"))
    #expect(folder.read("back/a.jsonl") == nil)
  }

  @Test func anotherRunDoesNotGoOnWhereOneStopped() throws {
    let folder = try ScratchFolder()
    try folder.write("a.jsonl", SampleCorpus.lines(80))
    var run = CorpusRun(folder)
    run.options = ["--apply": "sure"]
    #expect(try !run.run(["a.jsonl"], to: "out", stop: 2).isDone)
    run.options = ["--apply": "likely"]
    let other = #expect(throws: CorpusError.self) { try run.run(["a.jsonl"], to: "out") }
    #expect(other?.problem.contains("another --apply: sure then, likely now") ?? false)
    run.options = ["--apply": "sure"]
    try folder.write("a.jsonl", SampleCorpus.lines(81))
    let changed = #expect(throws: CorpusError.self) { try run.run(["a.jsonl"], to: "out") }
    #expect(changed?.problem.contains("the inputs are not those that a run was begun with") ?? false)
    #expect(try run.run(["a.jsonl"], to: "out", restart: true).statistics.documents.read == 81)
  }

  @Test func aRecordThatIsTooLongIsSetAsideInPieces() throws {
    let folder = try ScratchFolder()
    let long = "{\"text\":\"" + String(repeating: "mot ", count: 5_000) + "\"}\n"
    try folder.write("a.jsonl", SampleCorpus.lines(30) + long + SampleCorpus.lines(30, from: 30))
    var run = CorpusRun(folder)
    run.limits.longestRecord = 3_000
    let done = try run.run(["a.jsonl"], to: "out")
    #expect(done.statistics.documents.read == 60 && done.statistics.problems.count == 1)
    #expect(done.listener.sentences.contains { $0.contains("a.jsonl:31: the record is too long") })
    #expect(folder.read("out/broken/a.jsonl") == Array(long.utf8))
    // Its pieces are one record, and the next is another.
    let ledger = String(decoding: folder.read("out/ledger.jsonl") ?? [], as: UTF8.self).split(separator: "\n")
    let pieces = ledger.filter { $0.contains("\"broken\"") }
    #expect(pieces.count > 5 && pieces.allSatisfy { $0.hasSuffix("\"record\":31}") }, "\(pieces)")
    let later = ledger.filter { !$0.contains("\"broken\"") && $0.contains("\"record\":") }
    #expect(later.allSatisfy { !$0.hasSuffix("\"record\":31}") } && later.contains { $0.contains("\"id\":\"d3") })
    #expect(try run.undo("out", to: "back").isEmpty)
    #expect(folder.read("back/a.jsonl") == folder.read("a.jsonl"))
  }

  @Test func aFileThatCannotBeWrittenIsLeftOutAlsoAfterAStop() throws {
    let (folder, names) = try Self.corpus()
    var run = CorpusRun(folder)
    run.limits.documents = 4
    for output in ["whole", "parts"] { try folder.write("\(output)/a.jsonl.part/in-the-way", "") }
    let whole = try run.run(names, to: "whole")
    #expect(whole.listener.sentences.contains { $0.contains("a.jsonl") && $0.contains("cannot be written") })
    #expect(folder.read("whole/b.jsonl.gz") != nil && folder.read("whole/dropped/a.jsonl") == nil)
    #expect(try run.run(names, to: "parts", stop: 2).isDone == false)
    // What was in the way may be gone by now; what came before the stop would be missing all the same.
    try folder.remove("parts/a.jsonl.part")
    let rest = try run.run(names, to: "parts")
    #expect(rest.isDone && rest.statistics == whole.statistics)
    try folder.remove("whole/a.jsonl.part")
    let trees = try (folder.tree("parts"), folder.tree("whole"))
    #expect(
      trees.0.mapValues { String(decoding: $0, as: UTF8.self).replacing("/parts/", with: "/whole/") }
        == trees.1.mapValues { String(decoding: $0, as: UTF8.self) })
    #expect(try run.undo("parts", to: "back").isEmpty)
  }

  @Test(arguments: [Int.max, 1])
  func whatAnEarlierRunMadeOfAFileIsUndoneWhenTheFileCannotBeReadNow(stop: Int) throws {
    let folder = try ScratchFolder()
    try folder.write("a.jsonl", SampleCorpus.lines(20))
    try folder.write("b.jsonl", SampleCorpus.lines(40, from: 20))
    try folder.write("c.txt", "L&rsquo;été sera long.\n")
    let (names, run) = (["a.jsonl", "b.jsonl", "c.txt"], CorpusRun(folder))
    try run.run(names, to: "out")
    let received = ["a.jsonl": folder.read("a.jsonl"), "c.txt": folder.read("c.txt")]
    for name in received.keys { try folder.remove(name) }
    try folder.write("b.jsonl", SampleCorpus.lines(50, from: 10))
    if stop < .max { #expect(try !run.run(names, to: "out", stop: stop).isDone) }
    #expect(try run.run(names, to: "out").isDone)
    #expect(try run.undo("out", to: "back").isEmpty)
    for (name, bytes) in received { #expect(folder.read("back/" + name) == bytes) }
    #expect(folder.read("back/b.jsonl") == folder.read("b.jsonl"))
  }

  @Test func aTextThatIsTooLongIsNotReadToItsEnd() throws {
    let folder = try ScratchFolder()
    let long = [UInt8](repeating: 0x20, count: 30 << 20)
    try folder.write("a.txt.gz", CompressionFormat.gzip.compressed(long))
    try folder.write("b.txt.gz", CompressionFormat.gzip.compressed(Array("L&rsquo;été.\n".utf8)))
    try folder.write("c.txt", String(repeating: "Long. ", count: 1_000))
    var run = CorpusRun(folder)
    run.limits.longestText = 5_000
    let done = try run.run(["a.txt.gz", "b.txt.gz", "c.txt"], to: "out")
    #expect(done.statistics.documents.read == 1)
    for name in ["a.txt.gz", "c.txt"] {
      #expect(
        done.listener.sentences.contains { $0.contains(name) && $0.contains("longer than 5000 bytes") },
        "\(done.listener.sentences)")
      #expect(folder.read("out/" + name) == nil)
    }
    #expect(folder.read("out/b.txt.gz") != nil)
  }

  @Test func ofADamagedFileIsCleanedWhatCanBeRead() throws {
    let folder = try ScratchFolder()
    // Digits that cannot be foretold, so that much of the file stands in its compressed first half.
    let lines = SampleCorpus.lines(800)
    for format in [CompressionFormat.gzip, .zstandard] {
      let name = "a.jsonl" + format.ending
      let bytes = try lines.utf8.chunks(of: 20_000).flatMap { try format.compressed($0) }
      try folder.write(name, bytes.prefix(bytes.count * 2 / 3))
      let done = try CorpusRun(folder).run([name, "b.jsonl"], to: "out" + format.ending)
      #expect(done.isDone && done.statistics.documents.read > 200)
      #expect(
        done.listener.sentences.contains { $0.contains(name) && $0.contains("byte ") }, "\(done.listener.sentences)")
      #expect(try CorpusRun(folder).undo("out" + format.ending, to: "back").isEmpty)
      let back = try plain(folder.read("back/" + name) ?? [], name)
      #expect(back.count > 20_000 && Array(lines.utf8.prefix(back.count)) == back)
    }
  }
}

extension ScratchFolder {
  /// All files below a folder with their bytes.
  func tree(_ name: String) throws -> [String: [UInt8]] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path(name))
    var tree: [String: [UInt8]] = [:]
    for file in names { if let bytes = read(name + "/" + file) { tree[file] = bytes } }
    return tree
  }
}

extension String.UTF8View {
  /// Its bytes, so many at a time.
  fileprivate func chunks(of count: Int) -> [[UInt8]] {
    let bytes = Array(self)
    return stride(from: 0, to: bytes.count, by: count).map { Array(bytes[$0..<Swift.min($0 + count, bytes.count)]) }
  }
}
