import Foundation
import TestSupport
import Testing

/// What `lint` cannot read is told in one line with status 2, and the rest is done.
@Suite struct LintBadInputTests {
  private func lint(_ folder: ScratchFolder, _ arguments: String...) throws -> Shell.Result {
    try Shell.run(Shell.program.path(), ["lint", "--no-cache", "--isolated"] + arguments, in: folder.path())
  }

  /// A folder with one flawed file beside what a test puts there.
  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("good.md", "Il voit le le chat.\n")
    return folder
  }

  private func expectTold(_ result: Shell.Result, _ complaint: String, _ place: SourceLocation = #_sourceLocation) {
    #expect(result.status == 2, sourceLocation: place)
    #expect(result.complaint.contains(complaint), "\(result.complaint)", sourceLocation: place)
    #expect(result.complaint.split(separator: "\n").count == 1, "\(result.complaint)", sourceLocation: place)
    #expect(result.output.contains("good.md:1:9"), "the rest was not done: \(result.output)", sourceLocation: place)
  }

  struct Broken: CustomTestStringConvertible {
    let name: String
    let text: String
    let complaint: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Broken(name: "a.xlf", text: "<xliff version=\"1.2\">\n<file>\n</xliff>", complaint: "a.xlf:3: "),
    Broken(name: "b.xliff", text: "no XML", complaint: "b.xliff:1: "),
    Broken(name: "c.po", text: "msgid \"a\"\nmsgstr \"b\n", complaint: "c.po:2: "),
    Broken(name: "d.json", text: "{\"text\": \"x\",\n \"y\" 1}", complaint: "d.json:2: "),
    Broken(name: "e.yaml", text: "text: \"x\n\ny: [", complaint: "e.yaml:"),
    Broken(name: "f.vtt", text: "00:01.000 --> 00:02.000\nx\n", complaint: "f.vtt:1: "),
    Broken(name: "g.md", text: "a\u{0}b", complaint: "g.md:1: a NUL byte"),
    Broken(name: "h.srt", text: "Du texte.\n", complaint: "h.srt:1: "),
  ])
  func aBrokenFileIsToldWithItsLine(_ file: Broken) throws {
    let folder = try folder()
    try folder.write(file.name, file.text)
    expectTold(try lint(folder, ".", "--values", "/text"), file.complaint)
    // No format of reports breaks over it, and each tells of it.
    for format in ["json", "sarif", "gitlab", "checkstyle", "junit", "github"] {
      let report = try lint(folder, ".", "--values", "/text", "--format", format)
      #expect(report.status == 2 && report.output.contains(file.name), "\(format)")
    }
  }

  @Test(arguments: [
    "# [[[[(((***___```\n| a |\n|-\n> > > > - 1. 2.\n<div><p\n![[x](y\n", String(repeating: "> ", count: 90) + "x\n",
    "```\nle le\n~~~\n", "[x]: <\n\n***le** le*\n",
  ])
  func brokenMarkdownIsRead(_ text: String) throws {
    let folder = try ScratchFolder()
    try folder.write("a.md", text)
    #expect(try lint(folder, "a.md").status != 2)
  }

  @Test func aCircleOfLinksIsNotWalked() throws {
    let folder = try folder()
    try folder.write("docs/b.md", "Une phrase juste.\n")
    try FileManager.default.createSymbolicLink(atPath: folder.path("docs/round"), withDestinationPath: folder.path())
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("self.md"), withDestinationPath: folder.path("self.md"))
    expectTold(try lint(folder), "self.md: its links lead in a circle")
    #expect(try lint(folder, "docs").status == 0)
  }

  /// Root may read everything: the test runs as somebody else, where the system can.
  @Test func aFolderThatMayNotBeReadIsTold() throws {
    let folder = try folder()
    try folder.write("secret/x.md", "Il voit le le chat.\n")
    let nobody =
      try Shell.run("/usr/bin/env", ["sh", "-c", "command -v setpriv"]).output.isEmpty == false && getuid() == 0
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path("secret"))
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("secret")) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path())
    let user = nobody ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    let result = try Shell.run(
      "/usr/bin/env", user + [Shell.program.path(), "lint", "--no-cache", "--isolated"], in: folder.path())
    // Somebody else may not even reach the program where the sources lie in a home.
    if result.status == 126 || result.status == 127 { return }
    expectTold(result, "secret: the folder cannot be read: permission denied")
  }

  @Test func aPathOutsideTheRepositoryIsLintedAndLeftOutOfChanges() throws {
    let repository = try GitFolder()
    try repository.write("a.md", "Une phrase juste.\n")
    try repository.commit()
    let outside = try folder()
    let linted = try repository.lavoir("lint", outside.path("good.md"))
    #expect(linted.status == 1 && linted.output.contains("good.md:1:9"))
    let sarif = try repository.lavoir("lint", outside.path("good.md"), "--format", "sarif")
    #expect(sarif.output.contains("file:///"))
    let patch = "--- a/x\n+++ b/../\(outside.url.lastPathComponent)/good.md\n@@ -0,0 +1 @@\n+x\n"
    let result = try repository.lavoir("lint", "--patch", "-", input: patch)
    #expect(result.status == 2 && result.complaint.contains("it lies outside the repository and is left out"))
  }

  @Test(.timeLimit(.minutes(2))) func patternsBuiltToBlowUpStayLinear() throws {
    let folder = try folder()
    let stars = String(repeating: "*a", count: 200)
    try folder.write("lavoir.yaml", "exclude: [\"\(stars)b\", \"\(String(repeating: "{a,*}", count: 100))x\"]\n")
    try folder.write(String(repeating: "a", count: 200) + ".md", "Une phrase juste.\n")
    let gaps = String(repeating: "mot ", count: 60)
    try folder.write(
      "terms.yaml",
      "- term: fin\n  replaces: [\"\(gaps)fin\", \"\(gaps)suite\"]\n  pos: phrase\n"
        + "- boilerplate: \"mot * mot * mot\"\n  scope: line\n")
    try folder.write("words.txt", String(repeating: "mot ", count: 100_000) + "\n")
    let result = try Shell.run(
      Shell.program.path(), ["lint", "--no-cache", "--glossary", "terms.yaml", "."], in: folder.path())
    #expect(result.status == 1, "\(result.complaint)")
  }
}
