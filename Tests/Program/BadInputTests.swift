import Foundation
import TestSupport
import Testing

/// What cannot be done is told in one sentence with the file in it, with status 2, and the rest is done.
@Suite struct BadInputTests {
  private func expectComplaint(_ result: Shell.Result, _ text: String, _ place: SourceLocation = #_sourceLocation) {
    #expect(result.status == 2, sourceLocation: place)
    #expect(result.complaint.contains(text), "\(result.complaint)", sourceLocation: place)
    #expect(result.complaint.split(separator: "\n").count == 1, "\(result.complaint)", sourceLocation: place)
  }

  @Test func aMissingFileIsNamedAndTheOthersAreDone() throws {
    let folder = try ScratchFolder()
    let good = try folder.write("good.txt", "le le mot")
    let result = try Shell.lavoir("clean", folder.path("missing.txt"), good, "--output", folder.path("out"))
    expectComplaint(result, "missing.txt: there is no such file or folder")
    #expect(folder.read("out/good.txt") == Array("le mot".utf8))
    #expect(result.output.contains("1 input failed"))
  }

  /// A file that is no article, told by its name: the test log would print all its bytes.
  struct NoArticle: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let complaint: String
    var testDescription: String { name }

    static let all = [
      NoArticle(name: "empty.txt", bytes: [], complaint: "empty.txt: the file is empty"),
      NoArticle(name: "nul.txt", bytes: Array("a\nb\0c".utf8), complaint: "nul.txt:2: a NUL byte at offset 3"),
      NoArticle(
        name: "broken.txt", bytes: Array("L’été à la mer,\nun ".utf8) + [0xE9, 0x74, 0x65],
        complaint: "broken.txt:2: byte E9 at offset 24 is no text in UTF-8; mend the file"),
      NoArticle(
        name: "line.txt", bytes: [UInt8](repeating: 0x61, count: 17 << 20),
        complaint: "line.txt:1: the line is longer than 16 MiB"),
      // What begins as an archive, compressed data or another encoding does comes back too.
      NoArticle(name: "zip.txt", bytes: Array("PK\u{3}\u{4}a\0b".utf8), complaint: "zip.txt:1: a NUL byte"),
      NoArticle(name: "gzip.txt", bytes: [0x1F, 0x8B, 0x08, 0x00], complaint: "gzip.txt:"),
      NoArticle(name: "zstandard.txt", bytes: [0x28, 0xB5, 0x2F, 0xFD, 0x00], complaint: "zstandard.txt:"),
      NoArticle(name: "sixteen.txt", bytes: [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], complaint: "sixteen.txt:"),
    ]
  }

  @Test(arguments: NoArticle.all)
  func whatIsNoArticleIsNamedAndSetAside(_ file: NoArticle) throws {
    let folder = try ScratchFolder()
    let bad = try folder.write(file.name, file.bytes)
    let good = try folder.write("good.txt", "le le mot")
    expectComplaint(try Shell.lavoir("clean", bad, good, "--output", folder.path("out")), file.complaint)
    expectComplaint(try Shell.lavoir("lint", bad, good), file.complaint)
    #expect(folder.read("out/" + file.name) == nil)
    #expect(folder.read("out/good.txt") == Array("le mot".utf8))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
    let own = ["failures.jsonl", "good.txt", "ledger.jsonl", "report.html", "statistics.json"]
    #expect(left == (file.bytes.isEmpty ? own : ["broken"] + own))
    guard !file.bytes.isEmpty else { return }
    #expect(folder.read("out/broken/" + file.name) == file.bytes)
    let undone = try Shell.lavoir("undo", folder.path("out"), "--output", folder.path("back"))
    #expect(undone.status == 0 && folder.read("back/" + file.name) == file.bytes, "\(undone.complaint)")
  }

  @Test func theInputFolderIsNoOutputFolder() throws {
    let folder = try ScratchFolder()
    try folder.write("in/a.txt", "le le mot")
    let result = try Shell.lavoir("clean", folder.path("in"), "--output", folder.path("in/../in/"))
    expectComplaint(result, "the output folder is the input folder")
    #expect(folder.read("in/a.txt") == Array("le le mot".utf8))
  }

  @Test func anOutputFolderInsideTheInputIsRefused() throws {
    let folder = try ScratchFolder()
    try folder.write("in/a.txt", "le le mot")
    try folder.write("in/sub/a.txt", "un autre")
    let result = try Shell.lavoir("clean", folder.path("in"), "--output", folder.path("in/sub"))
    expectComplaint(result, "the output folder lies in the input folder")
    #expect(folder.read("in/sub/a.txt") == Array("un autre".utf8))
  }

  @Test func anEmptyOutputIsNoFolder() throws {
    let folder = try ScratchFolder()
    let text = try folder.write("a.txt", "le le mot")
    expectComplaint(try Shell.lavoir("clean", text, "--output", ""), "--output names no folder")
  }

  @Test func aPipeIsNoFile() throws {
    let folder = try ScratchFolder()
    let pipe = folder.path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    expectComplaint(try Shell.lavoir("lint", pipe), "it is no regular file")
  }

  @Test func theSecondOfTwoArticlesOfOneNameIsRefused() throws {
    let folder = try ScratchFolder()
    let (first, second) = (try folder.write("a/x.txt", "un"), try folder.write("b/x.txt", "deux"))
    expectComplaint(
      try Shell.lavoir("clean", first, second, "--output", folder.path("out")), "the same name in the output as")
  }

  @Test func aBrokenGlossaryIsNamedWithItsLine() throws {
    let folder = try ScratchFolder()
    let text = try folder.write("a.txt", "mot")
    let broken = try folder.write("g.yaml", "- term: x\n  replaces: [y]\n  colour: red\n")
    expectComplaint(try Shell.lavoir("lint", text, "--glossary", broken), "g.yaml:3: unknown key « colour »")
    let twice = try folder.write("t.yaml", "- term: x\n  replaces: [y]\n- term: z\n  replaces: [v]\n  term: w\n")
    expectComplaint(
      try Shell.lavoir("lint", text, "--glossary", twice),
      "t.yaml:3: not YAML: a key is given twice in the entry that begins here: term")
    expectComplaint(
      try Shell.lavoir("lint", text, "--glossary", folder.path("none.yaml")),
      "none.yaml: there is no such file or folder")
    let ring = try folder.write("r.yaml", "- term: b\n  replaces: [a]\n- term: a\n  replaces: [b]\n")
    expectComplaint(try Shell.lavoir("lint", text, "--glossary", ring), "in a ring: a → b → a")
  }

  @Test func aWrongCommandLineIsOneSentence() throws {
    expectComplaint(try Shell.lavoir("lint", "x", "--nonsense"), "--nonsense")
    expectComplaint(try Shell.lavoir("clean", "x"), "--output")
    expectComplaint(try Shell.lavoir("clean", "x", "--output", "y", "--apply", "guess"), "--apply")
    expectComplaint(try Shell.lavoir("explain", "no-such-rule"), "there is no rule « no-such-rule »")
  }

  @Test func aLedgerOfAnotherTextIsRefused() throws {
    let folder = try ScratchFolder()
    try folder.write("in/a.txt", "le le mot")
    _ = try Shell.lavoir("clean", folder.path("in"), "--output", folder.path("out"))
    try folder.write("out/a.txt", "autre chose")
    expectComplaint(
      try Shell.lavoir("undo", folder.path("out"), "--output", folder.path("back")), "the text is not the one")
    #expect(folder.read("back/a.txt") == nil)
  }
}
