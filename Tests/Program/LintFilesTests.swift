import Foundation
import TestSupport
import Testing

/// Which files `lint` reads and writes, and that what it remembers is never what was true before.
@Suite struct LintFilesTests {
  private let flawed = "Il voit le le chat.\n"

  private func lint(_ folder: ScratchFolder, _ arguments: String..., input: String = "") throws -> Shell.Result {
    try Shell.run(Shell.program.path(), ["lint"] + arguments, in: folder.path(), input: input)
  }

  @Test func aLinkIsNotFollowedOutOfTheProject() throws {
    let (outside, folder) = (try ScratchFolder(), try ScratchFolder())
    try outside.write("n.md", flawed)
    try folder.write("a.md", flawed)
    try FileManager.default.createSymbolicLink(atPath: folder.path("l.md"), withDestinationPath: outside.path("n.md"))
    _ = try lint(folder, "--no-cache", "--fix", ".")
    #expect(outside.read("n.md") == Array(flawed.utf8) && folder.read("a.md") == Array("Il voit le chat.\n".utf8))
    #expect(try lint(folder, "--no-cache", "l.md").status == 1)
  }

  @Test func aFileNamedTwiceIsOne() throws {
    let folder = try ScratchFolder()
    try folder.write("b.md", flawed)
    let result = try lint(folder, "--no-cache", "--fix", ".", "b.md", "./b.md")
    #expect(result.status == 0 && result.output.contains("in 1 file"), "\(result.output)\(result.complaint)")
  }

  @Test func aReportGoesIntoPipesAndLinksAsTheyAre() throws {
    let folder = try ScratchFolder()
    try folder.write("a.md", flawed)
    try folder.write("target.json", "old")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.json"), withDestinationPath: folder.path("target.json"))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path("target.json"))
    _ = try lint(folder, "--no-cache", "--format", "json=link.json", "a.md")
    #expect(folder.read("target.json").map { String(decoding: $0, as: UTF8.self).contains("doubled-word") } ?? false)
    let rights = try FileManager.default.attributesOfItem(atPath: folder.path("target.json"))[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(try lint(folder, "--no-cache", "--output-file", "/dev/null", "a.md").status == 1)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func patchesNameFilesAsGitDoes() throws {
    let repository = try GitFolder()
    try repository.write("docs/l’été et ça.md", flawed)
    try repository.write("a.md", flawed)
    try repository.commit()
    let patch = try repository.lavoir("lint", "--diff", "./docs/../docs", "./a.md").output
    try repository.git("apply", "-", input: patch)
    #expect(
      repository.read("a.md") == "Il voit le chat.\n" && repository.read("docs/l’été et ça.md") == "Il voit le chat.\n")
    let above = try Shell.run(
      Shell.program.path(), ["lint", "--no-cache", "--diff", "../a.md"], in: repository.folder.path("docs"))
    #expect(above.output.isEmpty)
  }

  @Test func standardInputKeepsItsEncodingAndTellsWhatIsLeft() throws {
    let folder = try ScratchFolder()
    let text = String(repeating: "L'été, il voit le le chat de près. ", count: 6)
    try folder.write("x.txt", text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    let script = "\(Shell.program.path()) lint --isolated --fix - < x.txt > y.txt; echo $?"
    let result = try Shell.run("/bin/sh", ["-c", script], in: folder.path())
    let expected = text.replacing("le le", with: "le").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(folder.read("y.txt") == expected && result.output == "0\n", "\(result.output)\(result.complaint)")
    #expect(try lint(folder, "--fix", "-", input: "On lit « le le chat ».\n").status == 1)
    #expect(try lint(folder, "-", input: "").status == 0)
  }

  @Test func whatOneRunRemembersIsTrueOfTheNext() throws {
    let folder = try ScratchFolder()
    for number in 0..<6 {
      let text = "L'été \(number) à la mer fut déjà très long et chaud.\n\nSuivez nos aventures à la montagne\n"
      try folder.write("a/\(number).txt", text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    }
    try folder.write("g/t.yml", "- term: félin\n  replaces: [matou]\n  pos: noun\n")
    try folder.write("m.md", "On lit « le le chat ». Un matou.\n")
    let configuration = { (second: String) in
      "overrides:\n  - {files: [\"*.md\"], certainty: sure}\n  - files: [\"m.*\"]\n    \(second)\n"
    }
    Thread.sleep(forTimeInterval: 0.2)
    for (second, glossary) in [
      ("ignore: [casing]", "félin"), ("certainty: guess", "félin"), ("certainty: guess", "fauve"),
    ] {
      try folder.write("lavoir.yaml", configuration(second))
      try folder.write("g/t.yml", "- term: \(glossary)\n  replaces: [matou]\n  pos: noun\n")
      for _ in 0..<2 {
        let cached = try lint(folder, "--cache-dir", "cache", "--glossary", "g", "a", "m.md")
        let fresh = try lint(folder, "--no-cache", "--glossary", "g", "a", "m.md")
        #expect(cached.output == fresh.output && cached.output.contains("recurring-line"), "\(second), \(glossary)")
      }
    }
  }

  @Test func optionsThatContradictAreRefused() throws {
    let folder = try ScratchFolder()
    try folder.write("a.md", flawed)
    for options in [["--format", "json", "--format", "sarif"], ["--diff", "--format", "json"]] {
      let result = try Shell.run(Shell.program.path(), ["lint", "a.md"] + options, in: folder.path())
      #expect(result.status == 2 && result.complaint.split(separator: "\n").count == 1)
    }
  }

  @Test func aWriteProtectedFileIsLeftAlone() throws {
    let folder = try ScratchFolder()
    try folder.write("a.md", flawed)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path("a.md"))
    let result = try lint(folder, "--no-cache", "--fix", "a.md")
    #expect(
      result.status == 2 && result.complaint.contains("write-protected") && folder.read("a.md") == Array(flawed.utf8))
  }

  @Test func whatIsAcceptedStaysThoughItsNeighbourIsRepaired() throws {
    let folder = try ScratchFolder()
    try folder.write("a.txt", "Le déploiement everlasting de la query de savoir.\n")
    _ = try Shell.run(
      Shell.program.path(), ["baseline", "update", "--baseline", "b.json", "a.txt"], in: folder.path())
    try folder.write("a.txt", "Le déploiement everlasting de la query de savoir. Il voit le le chat.\n")
    _ = try lint(folder, "--no-cache", "--baseline", "b.json", "--fix", "a.txt")
    #expect(
      folder.read("a.txt").map { String(decoding: $0, as: UTF8.self) }
        == "Le déploiement everlasting de la query de savoir. Il voit le chat.\n")
  }
}
