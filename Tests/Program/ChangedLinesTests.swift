import Testing

/// `--since`, `--staged` and patches, on real repositories.
@Suite struct ChangedLinesTests {
  /// A repository with one flaw in a committed file.
  private func repository() throws -> GitFolder {
    let repository = try GitFolder()
    try repository.write("a.md", "Première ligne.\n\nIl voit le le chat.\n\nDernière ligne.\n")
    try repository.write("b.txt", "Une phrase juste.\n")
    try repository.commit()
    return repository
  }

  @Test func onlyChangedLinesAreReportedSinceACommit() throws {
    let repository = try repository()
    try repository.write("a.md", "Première ligne.\n\nIl voit le le chat.\n\nElle part avec avec la poule.\n")
    try repository.write("new.md", "Un fichier dans dans la boîte.\n")
    let result = try repository.lavoir("lint", "--since", "HEAD")
    #expect(result.status == 1, "\(result.complaint)")
    #expect(result.output.contains("a.md:5:11 sure doubled-word") && !result.output.contains("a.md:3"))
    #expect(result.output.contains("new.md:1:12"))
  }

  @Test func linesThatOnlyMovedAreNotReported() throws {
    let repository = try repository()
    try repository.write("a.md", "Un nouveau début.\n\nPremière ligne.\n\nIl voit le le chat.\n\nDernière ligne.\n")
    #expect(try repository.lavoir("lint", "--since", "HEAD").status == 0)
    try repository.git("mv", "a.md", "renamed.md")
    try repository.commit()
    #expect(try repository.lavoir("lint", "--since", "HEAD~1").status == 0)
  }

  @Test func aBranchIsComparedWithWhereItParted() throws {
    let repository = try repository()
    try repository.git("checkout", "-q", "-b", "topic")
    try repository.write("b.txt", "Une phrase sans sans fin.\n")
    try repository.commit()
    try repository.git("checkout", "-q", "main")
    try repository.write("a.md", "Tout est autre.\n")
    try repository.commit()
    try repository.git("checkout", "-q", "topic")
    let result = try repository.lavoir("lint", "--since", "main")
    #expect(result.status == 1 && result.output.contains("b.txt:1:") && !result.output.contains("a.md"))
  }

  @Test func theStagedVersionIsLinted() throws {
    let repository = try repository()
    try repository.write("b.txt", "Une phrase juste.\n\nIl voit le le chien.\n")
    try repository.git("add", "b.txt")
    try repository.write("b.txt", "Une phrase juste.\n\nIl voit le chien.\n\nElle part avec avec la poule.\n")
    let result = try repository.lavoir("lint", "--staged")
    #expect(result.status == 1 && result.output.contains("b.txt:3:9"), "\(result.output)")
    #expect(!result.output.contains("poule"))
  }

  @Test func aPatchOnStandardInputSaysWhichLines() throws {
    let repository = try repository()
    try repository.write("a.md", "Première ligne.\n\nIl voit le le chat.\n\nElle part avec avec la poule.\n")
    let patch = try repository.git("diff").output
    let result = try repository.lavoir("lint", "--patch", "-", input: patch)
    #expect(result.status == 1 && result.output.contains("a.md:5:11") && !result.output.contains("a.md:3"))
    let broken = try repository.lavoir("lint", "--patch", "-", input: "+++ b/a.md\n@@ nonsense\n")
    #expect(broken.status == 2 && broken.complaint.contains("standard input:2: this is no head of a hunk"))
  }

  @Test func namesThatGitQuotesAreRead() throws {
    let repository = try repository()
    try repository.write("dossier été/l’œuf \"x\".md", "Il voit.\n")
    try repository.commit()
    try repository.write("dossier été/l’œuf \"x\".md", "Il voit le le chat.\n")
    let result = try repository.lavoir("lint", "--since", "HEAD")
    #expect(result.status == 1 && result.output.contains("l’œuf \"x\".md:1:9"), "\(result.output)\(result.complaint)")
  }

  @Test func aFolderBelowTheRootAndNamedFilesNarrowTheChange() throws {
    let repository = try repository()
    try repository.write("docs/c.md", "Il voit le le chat.\n")
    try repository.write("d.md", "Il voit le le chat.\n")
    let result = try repository.lavoir("lint", "--since", "HEAD", "docs")
    #expect(
      result.output.contains("docs/c.md:1:9")
        && !result.output.contains("d.md:1:9 sure doubled-word\n  « le » stands twice\n  │ d"))
    #expect(!result.output.contains("\nd.md") && !result.output.hasPrefix("d.md"))
    let below = try Shell.run(
      Shell.program.path(), ["lint", "--no-cache", "--since", "HEAD"], in: repository.folder.path("docs"))
    #expect(below.status == 1 && below.output.contains("c.md:1:9"), "\(below.complaint)")
  }

  @Test func whatGitCannotDoIsTold() throws {
    let repository = try repository()
    let unknown = try repository.lavoir("lint", "--since", "nowhere")
    #expect(unknown.status == 2 && unknown.complaint.contains("there is no commit « nowhere » here"))
    let option = try repository.lavoir("lint", "--since", "--output=x")
    #expect(option.status == 2 && repository.read("x") == nil)
    let outside = try Shell.run(Shell.program.path(), ["lint", "--since", "HEAD"], in: "/")
    #expect(outside.status == 2 && outside.complaint.contains("there is no git repository here"))
  }

  @Test func whatGitIgnoresIsPassedOver() throws {
    let repository = try repository()
    try repository.write(".gitignore", "/build/\n*.tmp.md\n")
    try repository.write("build/x.md", "Il voit le le chat.\n")
    try repository.write("y.tmp.md", "Il voit le le chat.\n")
    let result = try repository.lavoir("lint")
    #expect(!result.output.contains("x.md") && !result.output.contains("y.tmp.md") && result.output.contains("a.md:3"))
    #expect(try repository.lavoir("lint", "y.tmp.md").status == 1)
  }
}
