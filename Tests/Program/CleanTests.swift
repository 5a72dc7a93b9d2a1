import Foundation
import TestSupport
import Testing

@Suite struct CleanTests {
  static let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../seeds").path()

  @Test func seedsAreCleanedAndGivenBackByteForByte() throws {
    let folder = try ScratchFolder()
    let cleaned = try Shell.lavoir("clean", Self.seeds, "--output", folder.path("clean"))
    #expect(cleaned.status == 0 && cleaned.complaint.isEmpty)
    #expect(cleaned.output.hasPrefix("5 articles cleaned, 5 changed"))
    let undone = try Shell.lavoir("undo", folder.path("clean"), "--output", folder.path("back"))
    #expect(undone.status == 0 && undone.output.hasPrefix("5 articles restored"))
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.seeds) where name.hasSuffix(".txt") {
      let seed = try Data(contentsOf: URL(fileURLWithPath: Self.seeds).appending(path: name))
      #expect(folder.read("back/" + name) == Array(seed))
      #expect(folder.read("clean/" + name) != Array(seed))
    }
  }

  @Test func foldersKeepTheirShapeAndNothingElseIsRead() throws {
    let folder = try ScratchFolder()
    try folder.write("in/a/b.txt", "le le mot")
    try folder.write("in/c.txt", "un mot")
    try folder.write("in/notes.json", "{}")
    try folder.write("in/.hidden/d.txt", "le le mot")
    let result = try Shell.lavoir("clean", folder.path("in"), "--output", folder.path("out"))
    #expect(result.status == 0)
    #expect(folder.read("out/a/b.txt") == Array("le mot".utf8))
    #expect(folder.read("out/c.txt") == Array("un mot".utf8))
    #expect(folder.read("out/.hidden/d.txt") == nil && folder.read("out/notes.json") == nil)
  }

  @Test func twoRunsIntoOneFolderCanBothBeUndone() throws {
    let folder = try ScratchFolder()
    try folder.write("one/a.txt", "le le mot")
    try folder.write("two/b.txt", "rien à dire")
    _ = try Shell.lavoir("clean", folder.path("one"), "--output", folder.path("out"))
    _ = try Shell.lavoir("clean", folder.path("two"), "--output", folder.path("out"))
    let undone = try Shell.lavoir("undo", folder.path("out"), "--output", folder.path("back"))
    #expect(undone.status == 0 && undone.output.hasPrefix("2 articles restored"))
    #expect(folder.read("back/a.txt") == Array("le le mot".utf8))
    #expect(folder.read("back/b.txt") == Array("rien à dire".utf8))
  }

  @Test func aTextChangedBehindItsLastEditIsNotUndone() throws {
    let folder = try ScratchFolder()
    try folder.write("in/a.txt", "le le mot de la fin")
    _ = try Shell.lavoir("clean", folder.path("in"), "--output", folder.path("out"))
    try folder.write("out/a.txt", "le mot de la faim")
    #expect(try Shell.lavoir("undo", folder.path("out"), "--output", folder.path("back")).status == 2)
  }

  @Test func standardInputIsAFilter() throws {
    let result = try Shell.lavoir("clean", "-", input: "En tout état de trigger.\n")
    #expect(result.status == 0 && result.output == "En tout état de cause.\n")
  }

  @Test func standardInputCanBeAnArticleOfTheOutput() throws {
    let folder = try ScratchFolder()
    let result = try Shell.lavoir("clean", "-", "--output", folder.path("out"), input: "le le mot")
    #expect(result.status == 0 && folder.read("out/stdin.txt") == Array("le mot".utf8))
  }

  @Test func likelyRepairsAreMadeOnRequest() throws {
    let text = "Si le projet prendra un an, il sera fini."
    #expect(try Shell.lavoir("clean", "-", input: text).output == text)
    #expect(
      try Shell.lavoir("clean", "-", "--apply", "likely", input: text).output
        == "Si le projet prend un an, il sera fini.")
  }

  @Test func aTextInAnotherEncodingIsCleanedAndGivenBack() throws {
    let folder = try ScratchFolder()
    let latin = Array(
      "Il a \u{E9}t\u{E9} le le premier \u{E0} y aller, d\u{E9}j\u{E0}.\n".unicodeScalars.map { UInt8($0.value) })
    let wide: [UInt8] = [0xFF, 0xFE] + "le le mot".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try folder.write("in/latin.txt", latin)
    try folder.write("in/wide.txt", wide)
    let result = try Shell.lavoir("clean", folder.path("in"), "--output", folder.path("out"))
    #expect(result.complaint.contains("latin.txt: read as windows-1252 (confidence"))
    #expect(result.complaint.contains("wide.txt: read as UTF-16LE, as its byte order mark says"))
    #expect(folder.read("out/latin.txt") == Array("Il a été le premier à y aller, déjà.\n".utf8))
    #expect(folder.read("out/wide.txt") == Array("le mot".utf8))
    _ = try Shell.lavoir("undo", folder.path("out"), "--output", folder.path("back"))
    #expect(folder.read("back/latin.txt") == latin)
    #expect(folder.read("back/wide.txt") == wide)
    let given = try Shell.lavoir(
      "clean", folder.path("in/latin.txt"), "--output", folder.path("mac"), "--encoding", "macintosh")
    #expect(given.status == 0)
    _ = try Shell.lavoir("undo", folder.path("mac"), "--output", folder.path("back2"))
    #expect(folder.read("back2/latin.txt") == latin)
    #expect(
      try Shell.lavoir("lint", folder.path("in"), "--encoding", "nothing").complaint.contains(
        "no encoding has this name"))
  }

  @Test func bytesThatAreNoTextAreAFinding() throws {
    let folder = try ScratchFolder()
    let broken = try folder.write("broken.txt", Array("L’été à la mer,\nun ".utf8) + [0xE9, 0x74, 0x65])
    let result = try Shell.lavoir("lint", "--format", "jsonl", broken)
    #expect(result.status == 2)
    #expect(result.output.contains("\"rule\":\"undecodable-bytes\"") && result.output.contains("\"start\":24"))
  }

  @Test func typographyFollowsTheProfileAndTheLevel() throws {
    let text = "Tu viens ? Il n'y a que 12 000 places , dit Paul."
    let expected = [
      ["--typography", "none"]: text,
      []: "Tu viens ? Il n'y a que 12 000 places, dit Paul.",
      ["--typography", "strict"]: "Tu viens\u{202F}? Il n’y a que 12\u{202F}000 places, dit Paul.",
      ["--typography", "strict", "--no-break", "plain"]: "Tu viens\u{A0}? Il n’y a que 12\u{A0}000 places, dit Paul.",
      ["--typography", "strict", "--profile", "fr-CA"]: "Tu viens? Il n’y a que 12\u{A0}000 places, dit Paul.",
    ]
    for (options, cleaned) in expected {
      let result = try Shell.lavoir(["clean", "-"] + options, input: text)
      #expect(result.status == 0 && Array(result.output.utf8) == Array(cleaned.utf8), "\(options)")
    }
  }
}
