import Foundation
import LavoirCompression
import TestSupport
import Testing

/// `lavoir clean` over corpora that are too large to be cleaned in one go.
@Suite struct CorpusRunTests {
  @Test func foldersAndFilesOfAllFormatsAreOneCorpus() throws {
    let folder = try ScratchFolder()
    try folder.write("in/a.jsonl", SampleCorpus.lines(30))
    try folder.write("in/sub/b.txt", "le le mot")
    try folder.write("in/notes.csv", "a,b\n1,2\n")
    let result = try Shell.lavoir("clean", folder.path("in"), "--output", folder.path("out"), "--report", "markdown")
    #expect(result.status == 0 && result.output.hasPrefix("31 articles cleaned"), "\(result)")
    #expect(folder.read("out/sub/b.txt") == Array("le mot".utf8))
    #expect(folder.read("out/notes.csv") == nil && folder.read("out/report.html") == nil)
    #expect(folder.read("out/report.md") != nil && folder.read("out/statistics.json") != nil)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
    #expect(left == ["a.jsonl", "ledger.jsonl", "report.md", "statistics.json", "sub"])
    let undone = try Shell.lavoir("undo", folder.path("out"), "--output", folder.path("back"))
    #expect(undone.status == 0 && undone.output.hasPrefix("2 articles restored"))
    #expect(folder.read("back/a.jsonl") == folder.read("in/a.jsonl"))
  }

  @Test func theConfigurationHoldsAsForLint() throws {
    let folder = try ScratchFolder()
    try folder.write("g.yaml", "- term: permanent\n  replaces: [zorglub]\n")
    try folder.write(
      "lavoir.yaml",
      "glossaries: [g.yaml]\nignore: [doubled-word]\noverrides:\n  - files: b.txt\n    typography:\n      level: strict\n"
    )
    try folder.write("in/a.txt", "le le camp zorglub, c'est sûr")
    try folder.write("in/b.txt", "c'est sûr")
    try folder.write("lavoir2.yaml", "typography:\n  level: none\n")
    _ = try Shell.run(Shell.program.path(), ["clean", "in", "--output", "out"], in: folder.path())
    #expect(folder.read("out/a.txt") == Array("le le camp permanent, c'est sûr".utf8))
    _ = try Shell.run(Shell.program.path(), ["clean", "in", "--output", "plain", "--isolated"], in: folder.path())
    #expect(folder.read("plain/a.txt") == Array("le camp zorglub, c'est sûr".utf8))
  }

  @Test func brokenRecordsAreListedAndTheRestIsDone() throws {
    let folder = try ScratchFolder()
    let broken = (0..<30).map { "{broken \($0)\n" }.joined()
    try folder.write("a.jsonl", SampleCorpus.lines(10) + broken + SampleCorpus.lines(10, from: 10))
    let result = try Shell.lavoir("clean", folder.path("a.jsonl"), "--output", folder.path("out"))
    #expect(result.status == 2 && result.output.contains("30 records broken"))
    #expect(result.complaint.contains("a.jsonl:11: ") && result.complaint.contains("a.jsonl:30: "))
    #expect(!result.complaint.contains("a.jsonl:31: ") && result.complaint.contains("10 more like these"))
    #expect(folder.read("out/broken/a.jsonl") == Array(broken.utf8))
    let list = String(decoding: folder.read("out/failures.jsonl") ?? [], as: UTF8.self)
    #expect(list.split(separator: "\n").count == 30 && list.contains(#""line":40,"#))
  }

  @Test func aFieldThatNoRecordHasIsToldOnceAndTheOtherFilesAreDone() throws {
    let folder = try ScratchFolder()
    let article = "{\"corps\": \"le le mot\"}\n"
    let good = "{\"text\": \"le le mot\"}\n"
    try folder.write("in/a.jsonl", String(repeating: article, count: 120))
    // Enough that the first look at the file does not see them all.
    let long = "{\"corps\": \"\(String(repeating: "le mot ", count: 3_000))\"}\n"
    let lengthy = Array(String(repeating: long, count: 100).utf8)
    try folder.write("in/long.jsonl.gz", CompressionFormat.gzip.compressed(lengthy))
    try folder.write("in/late.jsonl", "\n" + String(repeating: article, count: 99) + good)
    try folder.write("in/null.jsonl", String(repeating: "{\"text\": null}\n", count: 100) + good)
    let result = try Shell.lavoir("clean", folder.path("in"), "--output", folder.path("out"))
    #expect(
      result.status == 2 && result.complaint.contains("a.jsonl: in its first 100 records there is no field “text”"))
    let list = String(decoding: folder.read("out/failures.jsonl") ?? [], as: UTF8.self)
    for name in ["a.jsonl", "long.jsonl.gz"] {
      #expect(list.contains("{\"file\":\"\(name)\",\"problem\":\"in its first 100 records there is no field"))
      #expect(folder.read("out/" + name) == nil && folder.read("out/broken/" + name) == nil)
    }
    #expect(result.output.contains("199 records broken") && result.output.contains("2 inputs failed"))
    for name in ["late.jsonl", "null.jsonl"] {
      #expect(
        folder.read("out/" + name).map { String(decoding: $0, as: UTF8.self) }?.hasSuffix("\"le mot\"}\n") == true)
    }
    let named = try Shell.lavoir(
      "clean", folder.path("in/a.jsonl"), "--text-field", "corps", "--output", folder.path("named"))
    #expect(named.status == 0 && folder.read("named/a.jsonl")?.count == 120 * (article.utf8.count - 3))
  }

  @Test func twoRunsDoNotWriteIntoOneFolderAtOnce() throws {
    let folder = try ScratchFolder()
    let text = try folder.write("a.txt", "le le mot")
    let first = Process()
    first.executableURL = Shell.program
    first.arguments = ["clean", "-", "--format", "jsonl", "--output", folder.path("out")]
    let input = Pipe()
    first.standardInput = input
    first.standardOutput = FileHandle.nullDevice
    try first.run()
    for _ in 0..<600 where folder.read("out/ledger.jsonl.part") == nil { usleep(100_000) }
    let second = try Shell.lavoir("clean", text, "--output", folder.path("out"))
    #expect(second.status == 2 && second.complaint.contains("another run is writing it"), "\(second)")
    input.fileHandleForWriting.write(Data("{\"text\":\"le le mot\"}\n".utf8))
    try input.fileHandleForWriting.close()
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    #expect(folder.read("out/stdin.jsonl") == Array("{\"text\":\"le mot\"}\n".utf8))
    #expect(try Shell.lavoir("clean", text, "--output", folder.path("out")).status == 0)
  }

  @Test(arguments: ["", "{\"text\":\"le le mot\"}\n"], [[], ["--output", "out"]])
  func aRunThatWaitsForAPipeCanBeStopped(received: String, output: [String]) throws {
    let folder = try ScratchFolder()
    let (process, input) = try begin(["clean", "-", "--format", "jsonl", "--workers", "1"] + output, in: folder)
    input.fileHandleForWriting.write(Data(received.utf8))
    // It waits for the pipe once it sleeps for long.
    var asleep = 0
    for _ in 0..<500 where asleep < 15 {
      let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
      asleep = status.contains(") S ") ? asleep + 1 : 0
      usleep(20_000)
    }
    kill(process.processIdentifier, SIGTERM)
    for _ in 0..<100 where process.isRunning { usleep(50_000) }
    let isStopped = !process.isRunning
    if !isStopped { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(isStopped && process.terminationReason == .exit && process.terminationStatus == 143)
  }

  /// A run in a folder that reads from a pipe.
  private func begin(_ arguments: [String], in folder: ScratchFolder) throws -> (Process, Pipe) {
    let process = Process()
    process.executableURL = Shell.program
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path())
    process.arguments = arguments
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, input)
  }

  @Test func whoBeginsAnewLeavesTheCheckpointOfARunThatIsStillGoing() throws {
    let folder = try ScratchFolder()
    let clean = ["clean", "-", "--format", "jsonl", "--output", "out", "--workers", "1", "--checkpoint", "0"]
    let (process, input) = try begin(clean, in: folder)
    input.fileHandleForWriting.write(Data(SampleCorpus.lines(200).utf8))
    for _ in 0..<500 where folder.read("out/checkpoint.json") == nil { usleep(20_000) }
    let other = try Shell.run(Shell.program.path(), clean + ["--restart"], in: folder.path())
    #expect(other.status == 2 && other.complaint.contains("another run is writing it"), "\(other)")
    #expect(folder.read("out/checkpoint.json") != nil)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func aPipeThatLiesInAFolderIsNotWaitedFor() throws {
    let folder = try ScratchFolder()
    try folder.write("in/a.jsonl", SampleCorpus.lines(10))
    try #require(mkfifo(folder.path("in/b.jsonl"), 0o600) == 0)
    let (process, _) = try begin(["clean", "in", "--output", "out"], in: folder)
    for _ in 0..<200 where process.isRunning { usleep(50_000) }
    let isEnded = !process.isRunning
    if !isEnded { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(isEnded && process.terminationStatus == 2)
    #expect(folder.read("out/a.jsonl") != nil)
    let list = String(decoding: folder.read("out/failures.jsonl") ?? [], as: UTF8.self)
    #expect(list.contains("b.jsonl") && list.contains("it is no regular file"))
  }

  @Test func aStoppedRunOverAPipeGoesOnWithTheSameBytesOnly() throws {
    let folder = try ScratchFolder()
    let clean = [
      "clean", "-", "--format", "csv", "--output", "out", "--workers", "1", "--checkpoint", "0",
    ]
    let rows = "id,text\n" + (0..<300).map { "\($0),le le mot \($0)\n" }.joined()
    let (process, input) = try begin(clean, in: folder)
    input.fileHandleForWriting.write(Data(rows.utf8))
    for _ in 0..<500 where folder.read("out/checkpoint.json") == nil { usleep(20_000) }
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationStatus == 143)
    let program = Shell.program.path()
    for other in [rows.replacing("\n3,le", with: "\n3,la"), rows.replacing("id,", with: "no,"), "id,text\n1,mot\n"] {
      let refused = try Shell.run(program, clean, in: folder.path(), input: other)
      #expect(refused.status == 2 && refused.complaint.contains("begin anew"), "\(refused)")
      #expect(folder.read("out/checkpoint.json") != nil)
    }
    let rest = try Shell.run(program, clean, in: folder.path(), input: rows)
    #expect(rest.status == 0 && rest.complaint.contains("goes on behind"), "\(rest)")
    #expect(folder.read("out/stdin.csv") == Array(rows.replacing("le le", with: "le").utf8))
  }

  /// A folder with a corpus, and what an uninterrupted run makes of it.
  private func begunCorpus(_ documents: Int) throws -> (
    folder: ScratchFolder, whole: [String: [UInt8]], seconds: Double
  ) {
    let folder = try ScratchFolder()
    try folder.write("a.jsonl", SampleCorpus.lines(documents) + "{broken\n")
    try folder.write("b.jsonl", SampleCorpus.lines(documents / 2, from: 1_000))
    let started = Date()
    _ = try Shell.lavoir(clean(folder, "whole"))
    return (folder, try tree(folder, "whole"), Date().timeIntervalSince(started))
  }

  private func clean(_ folder: ScratchFolder, _ output: String, workers: Int = 1) -> [String] {
    [
      "clean", folder.path("a.jsonl"), folder.path("b.jsonl"), "--output", folder.path(output), "--only", "hygiene",
      "--checkpoint", "0", "--workers", "\(workers)",
    ]
  }

  private func tree(_ folder: ScratchFolder, _ output: String) throws -> [String: [UInt8]] {
    var tree: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path(output)) {
      if let bytes = folder.read(output + "/" + name) { tree[name] = bytes }
    }
    return tree
  }

  @Test(arguments: [1, 2])
  func aRunThatIsKilledAnywhereGoesOnAndEndsTheSame(workers: Int) throws {
    let (folder, whole, seconds) = try begunCorpus(300)
    var random = SystemRandomNumberGenerator()
    var (kills, runs) = (0, 0)
    while kills < 25 {
      runs += 1
      let output = "out\(runs)"
      while true {
        let process = Process()
        process.executableURL = Shell.program
        process.arguments = clean(folder, output, workers: workers)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(Double.random(in: 0...seconds * 0.8, using: &random) * 1e6))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        guard process.terminationReason == .uncaughtSignal else { break }
        kills += 1
      }
      let found = try tree(folder, output)
      let differing = Set(found.keys).union(whole.keys).filter { found[$0] != whole[$0] }.sorted()
      #expect(
        differing == [],
        "run \(runs), kill \(kills): \(differing.map { "found \(String(decoding: found[$0] ?? [0x2D], as: UTF8.self).suffix(300)), not \(String(decoding: whole[$0] ?? [0x2D], as: UTF8.self).suffix(300))" })"
      )
      try folder.remove(output)
    }
  }

  @Test func aRunThatIsAskedToStopSaysHowToGoOn() throws {
    let (folder, whole, seconds) = try begunCorpus(300)
    for (signal, status) in [(SIGTERM, Int32(143)), (SIGINT, 130)] {
      let output = "out\(signal)"
      let process = Process()
      process.executableURL = Shell.program
      process.arguments = clean(folder, output)
      let complaint = Pipe()
      process.standardError = complaint
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(seconds * 0.4 * 1e6))
      kill(process.processIdentifier, signal)
      let said = String(decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      // On a busy machine it may not have begun, or have ended before.
      if process.terminationReason == .exit, process.terminationStatus == status {
        #expect(said.contains("the same command goes on from there"))
        let undone = try Shell.lavoir("undo", folder.path(output), "--output", folder.path("back"))
        #expect(undone.status == 2 && undone.complaint.contains("is not ended"))
        let other = try Shell.lavoir(clean(folder, output) + ["--apply", "likely"])
        #expect(other.status == 2 && other.complaint.contains("--restart"))
      }
      let rest = try Shell.lavoir(clean(folder, output))
      #expect(rest.status == 2)
      #expect(try tree(folder, output) == whole)
    }
  }

  @Test func aFullDiskLeavesWhatARunCanGoOnFrom() throws {
    let (folder, whole, _) = try begunCorpus(300)
    let disk = folder.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard getuid() == 0, try Shell.run("/bin/mount", ["-t", "tmpfs", "-o", "size=200k", "lavoir", disk]).status == 0
    else {
      print("skipped: only root can mount a small disk")
      return
    }
    defer { _ = try? Shell.run("/bin/umount", [disk]) }
    let full = try Shell.lavoir(clean(folder, "disk/out"))
    #expect(full.status == 2 && full.complaint.contains("the disk is full"), "\(full)")
    #expect(full.complaint.contains("give the same command again"))
    _ = try Shell.run("/bin/mount", ["-o", "remount,size=20m", disk])
    let rest = try Shell.lavoir(clean(folder, "disk/out", workers: 2))
    #expect(rest.complaint.contains("goes on behind"), "\(rest)")
    #expect(try tree(folder, "disk/out") == whole)
  }
}
