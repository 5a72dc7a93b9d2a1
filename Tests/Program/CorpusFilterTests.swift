import Foundation
import TestSupport
import Testing

/// `lavoir clean -` between two pipes.
@Suite struct CorpusFilterTests {
  @Test func jsonLinesKeepTheirOtherFields() throws {
    let input = #"{"n": 1.50, "text": "En tout \u00e9tat de trigger.", "id":"a"}"# + "\n{\"text\":\"Bon.\"}\n"
    let result = try Shell.lavoir("clean", "-", "--format", "jsonl", input: input)
    #expect(result.status == 0)
    #expect(result.output == input.replacingOccurrences(of: "trigger", with: "cause"))
  }

  @Test func tablesAreCleanedByColumn() throws {
    let input = "nr;corps\n1;le le mot\n2;\"a ; b\"\n"
    let result = try Shell.lavoir("clean", "-", "--format", "csv", "--column", "corps", input: input)
    #expect(result.status == 0 && result.output == "nr;corps\n1;le mot\n2;\"a ; b\"\n")
    let plain = try Shell.lavoir(
      "clean", "-", "--format", "tsv", "--no-header", "--column", "2", input: "1\tle le mot\n2\tBon\n")
    #expect(plain.output == "1\tle mot\n2\tBon\n")
  }

  @Test func linesAreDocuments() throws {
    let result = try Shell.lavoir("clean", "-", "--format", "lines", input: "le le mot\n\nBon.\n")
    #expect(result.output == "le mot\n\nBon.\n")
  }

  @Test func brokenRecordsAreToldAndKeptInTheLedger() throws {
    let folder = try ScratchFolder()
    let input = "{\"text\":\"Bon.\"}\n{oops\n{\"texte\":\"x\"}\n"
    let result = try Shell.lavoir(
      "clean", "-", "--format", "jsonl", "--ledger", folder.path("ledger.jsonl"), input: input)
    #expect(result.status == 2 && result.output == "{\"text\":\"Bon.\"}\n")
    #expect(result.complaint.contains("standard input:2: "))
    #expect(result.complaint.contains("standard input:3: "))
    #expect(result.complaint.contains("2 broken records are left out"))
    try folder.write("cleaned/stdin.jsonl", result.output)
    let undone = try Shell.lavoir(
      "undo", folder.path("cleaned"), "--ledger", folder.path("ledger.jsonl"), "--output", folder.path("back"))
    #expect(undone.status == 0, "\(undone.complaint)")
    #expect(folder.read("back/stdin.jsonl") == Array(input.utf8))
  }

  /// As `rdd.pipe` and an editor do: each line is answered before the next is asked for.
  @Test func aLineIsAnsweredAtOnce() throws {
    let process = Process()
    process.executableURL = Shell.program
    process.arguments = ["clean", "-", "--format", "jsonl"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 0..<3 {
      input.fileHandleForWriting.write(Data("{\"text\":\"le le mot \(number)\"}\n".utf8))
      #expect(output.fileHandleForReading.availableData == Data("{\"text\":\"le mot \(number)\"}\n".utf8))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func aReaderThatGoesAwayEndsTheRun() throws {
    let folder = try ScratchFolder()
    let corpus = try folder.write("a.jsonl", SampleCorpus.lines(2_000))
    let result = try Shell.run(
      "/bin/bash",
      [
        "-c",
        "'\(Shell.program.path())' clean - --format jsonl --only hygiene < \(corpus) | head -n 1; echo ${PIPESTATUS[0]}",
      ])
    #expect(result.output.hasSuffix("}\n141\n"), "\(result.output)")
    #expect(result.complaint.isEmpty)
  }

  @Test func aSignalEndsARunThatWaits() throws {
    for (signal, status) in [(SIGINT, Int32(130)), (SIGTERM, 143)] {
      let process = Process()
      process.executableURL = Shell.program
      process.arguments = ["clean", "-", "--format", "jsonl", "--workers", "2"]
      let (input, output) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      input.fileHandleForWriting.write(Data("{\"text\":\"le le mot\"}\n".utf8))
      #expect(output.fileHandleForReading.availableData == Data("{\"text\":\"le mot\"}\n".utf8))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationStatus == status && process.terminationReason == .exit)
    }
  }

  @Test func whatCannotBeMeantIsRefused() throws {
    #expect(try Shell.lavoir("clean", "-", "--shard", "4/3").complaint.contains("--shard"))
    #expect(try Shell.lavoir("clean", "-", "--workers", "0").complaint.contains("--workers is a number from 1"))
    #expect(
      try Shell.lavoir("clean", "-", "--output", "x", "--ledger", "y").complaint.contains("--ledger is for a filter"))
    let table = try Shell.lavoir("clean", "-", "--format", "csv", "--column", "none", input: "a,b\n1,2\n")
    #expect(table.status == 2 && table.complaint.contains("there is no column “none”"))
  }
}
