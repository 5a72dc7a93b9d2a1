import Foundation
import TestSupport
import Testing

/// `--fix` and `--diff`: what is written is what was meant, and nothing else.
@Suite struct RepairTests {
  /// A file of each format with flaws in its text, and what it becomes.
  static let files: [(name: String, before: String, after: String)] = [
    (
      "a.md",
      "---\ntitle: Le le titre\n---\n\n# Un **grand** titre\n\nIl voit **le le** chat et [avec avec la poule](x.html \"le le\").\n\n```\nle le code\n```\n",
      "---\ntitle: Le le titre\n---\n\n# Un **grand** titre\n\nIl voit **le** chat et [avec la poule](x.html \"le le\").\n\n```\nle le code\n```\n"
    ),
    (
      "a.html",
      "<!DOCTYPE html><html lang=\"fr\"><body class=\"le le\"><p>Il voit le le chat &amp; par par là.</p><script>le le</script></body></html>\n",
      "<!DOCTYPE html><html lang=\"fr\"><body class=\"le le\"><p>Il voit le chat &amp; par là.</p><script>le le</script></body></html>\n"
    ),
    (
      "fr.po",
      "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\n#: x.c:1\nmsgid \"the the\"\nmsgstr \"Il dit \\\"le le\\\" et voit le le \"\n\"chat.\"\n",
      "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\n#: x.c:1\nmsgid \"the the\"\nmsgstr \"Il dit \\\"le le\\\" et voit le \"\n\"chat.\"\n"
    ),
    (
      "fr.xlf",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\" trgLang=\"fr\"><file id=\"f\"><unit id=\"u\"><segment><source>the the &amp; x</source><target>Il voit le le <pc id=\"1\">chat</pc> &amp; la poule.</target></segment></unit></file></xliff>\n",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\" trgLang=\"fr\"><file id=\"f\"><unit id=\"u\"><segment><source>the the &amp; x</source><target>Il voit le <pc id=\"1\">chat</pc> &amp; la poule.</target></segment></unit></file></xliff>\n"
    ),
    (
      "a.json", "{\"id\": \"le le\", \"text\": \"Il voit le le \\\"chat\\\".\"}\n",
      "{\"id\": \"le le\", \"text\": \"Il voit le \\\"chat\\\".\"}\n"
    ),
    ("a.yaml", "id: le le\ntext: >-\n  Il voit le le\n  chat.\n", "id: le le\ntext: >-\n  Il voit le\n  chat.\n"),
    (
      "a.srt", "1\n00:00:01,000 --> 00:00:02,000\nIl voit <i>le le</i> chat.\n",
      "1\n00:00:01,000 --> 00:00:02,000\nIl voit <i>le</i> chat.\n"
    ),
    (
      "a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nIl voit le le chat &amp; rit.\n",
      "WEBVTT\n\n00:01.000 --> 00:02.000\nIl voit le chat &amp; rit.\n"
    ),
    ("a.txt", "Il voit le le chat.\r\nIl rit.\r\n", "Il voit le chat.\r\nIl rit.\r\n"),
    ("sans fin é.txt", "Il voit le le chat", "Il voit le chat"),
  ]

  private func repository() throws -> GitFolder {
    let repository = try GitFolder()
    for file in Self.files { try repository.write(file.name, file.before) }
    try repository.write("lavoir.yaml", "values: [/text]\nselect: [doubled-word]\n")
    try repository.git("config", "core.autocrlf", "false")
    try repository.commit()
    return repository
  }

  @Test func onlyTheTextIsRepaired() throws {
    let repository = try repository()
    let result = try repository.lavoir("lint", "--fix", ".")
    for file in Self.files { #expect(repository.read(file.name) == file.after, "\(file.name)") }
    #expect(result.output.contains("repairs made."), "\(result.output)\(result.complaint)")
  }

  @Test func gitAppliesThePatch() throws {
    let repository = try repository()
    let result = try repository.lavoir("lint", "--diff", ".")
    #expect(result.status == 1)
    for file in Self.files { #expect(repository.read(file.name) == file.before, "\(file.name)") }
    try repository.git("apply", "--whitespace=nowarn", "-", input: result.output)
    for file in Self.files { #expect(repository.read(file.name) == file.after, "\(file.name)") }
    #expect(try repository.lavoir("lint", "--diff", ".").output.isEmpty)
  }

  @Test func likelyRepairsAreMadeOnRequest() throws {
    let folder = try ScratchFolder()
    let text = "On lit « le le chat » dans l’original.\n"
    try folder.write("a.md", text)
    let program = Shell.program.path()
    _ = try Shell.run(program, ["lint", "--no-cache", "--fix", "a.md"], in: folder.path())
    let sure = folder.read("a.md")
    _ = try Shell.run(program, ["lint", "--no-cache", "--fix=likely", "a.md"], in: folder.path())
    #expect(sure == Array(text.utf8))
    #expect(folder.read("a.md") == Array("On lit « le chat » dans l’original.\n".utf8))
  }

  @Test func standardInputComesBackRepaired() throws {
    let result = try Shell.lavoir(
      "lint", "-", "--fix", "--stdin-path", "x.md", input: "Il voit **le le** chat.\n")
    #expect(result.status == 0 && result.output == "Il voit **le** chat.\n", "\(result.output)")
  }

  @Test func rightsAndLinksAreKept() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("a.md", "Il voit le le chat.\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.md"), withDestinationPath: path)
    _ = try Shell.lavoir("lint", "--no-cache", "--isolated", "--fix", folder.path("link.md"))
    #expect(folder.read("a.md") == Array("Il voit le chat.\n".utf8))
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.md")) == path)
  }

  @Test func anotherEncodingIsKept() throws {
    let folder = try ScratchFolder()
    let text = "L’été, il voit le le chat de près. "
    let bytes = Array(repeating: text, count: 8).joined().replacing("’", with: "'").unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value)
    }
    try folder.write("a.txt", bytes)
    let result = try Shell.lavoir("lint", "--no-cache", "--isolated", "--fix", folder.path("a.txt"))
    #expect(
      folder.read("a.txt")
        == String(decoding: bytes.map { UInt16($0) }, as: UTF16.self)
        .replacing("le le", with: "le").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) },
      "\(result.complaint)")
    let patch = try Shell.lavoir(
      "lint", "--no-cache", "--isolated", "--diff", try folder.write("b.txt", bytes))
    #expect(patch.status == 2 && patch.complaint.contains("a patch needs UTF-8"), "\(patch.complaint)")
  }
}
