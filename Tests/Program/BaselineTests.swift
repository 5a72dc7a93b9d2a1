import Testing

/// The baseline, on real repositories: lines moved, files renamed, findings doubled.
@Suite struct BaselineTests {
  private let text = "Il voit le le chat.\n\nElle part avec avec la poule.\n"

  private func accepted() throws -> GitFolder {
    let repository = try GitFolder()
    try repository.write("docs/a.md", text)
    try repository.commit()
    let update = try repository.lavoir("baseline", "update")
    #expect(update.status == 0 && update.output == "lavoir-baseline.json: 2 accepted (2 added, 0 no longer found)\n")
    return repository
  }

  private func lint(_ repository: GitFolder) throws -> Shell.Result {
    try repository.lavoir("lint", "--baseline", "lavoir-baseline.json")
  }

  @Test func whatIsAcceptedIsNotReported() throws {
    let repository = try accepted()
    let result = try lint(repository)
    #expect(result.status == 0 && result.output.contains("Not reported: 2 in the baseline."))
  }

  @Test func movedLinesStayAccepted() throws {
    let repository = try accepted()
    try repository.write(
      "docs/a.md", "Un début.\n\nElle part avec avec la poule.\n\nUn milieu.\n\nIl voit le le chat.\n")
    #expect(try lint(repository).status == 0)
  }

  @Test func aRenamedFileStaysAccepted() throws {
    let repository = try accepted()
    try repository.git("mv", "docs/a.md", "docs/b.md")
    #expect(try lint(repository).status == 0)
  }

  @Test func aCopyIsNew() throws {
    let repository = try accepted()
    try repository.write("docs/b.md", text)
    let result = try lint(repository)
    #expect(result.status == 1 && result.output.contains("docs/b.md:1:9") && !result.output.contains("docs/a.md"))
  }

  @Test func aDoubledFindingIsNew() throws {
    let repository = try accepted()
    try repository.write("docs/a.md", text + "\nIl voit le le chat.\n")
    let result = try lint(repository)
    #expect(result.status == 1 && result.output.contains("1 finding in 1 file"), "\(result.output)")
  }

  @Test func whatIsFoundNoMoreIsToldAndPruned() throws {
    let repository = try accepted()
    try repository.write("docs/a.md", "Il voit le chat.\n\nElle part avec avec la poule.\n\nOn part sans sans coq.\n")
    let result = try lint(repository)
    #expect(result.status == 1 && result.output.contains("1 finding of the baseline no longer found"))
    let pruned = try repository.lavoir("baseline", "update", "--prune")
    #expect(pruned.output == "lavoir-baseline.json: 1 accepted (0 added, 1 no longer found)\n")
    #expect(try lint(repository).status == 1)
    let updated = try repository.lavoir("baseline", "update")
    #expect(updated.output == "lavoir-baseline.json: 2 accepted (1 added, 0 no longer found)\n")
    #expect(try lint(repository).status == 0)
  }

  @Test func filesThatAreNotLintedKeepTheirEntries() throws {
    let repository = try accepted()
    try repository.write("other.md", "Un fichier juste.\n")
    let updated = try repository.lavoir("baseline", "update", "other.md")
    #expect(updated.output == "lavoir-baseline.json: 2 accepted (0 added, 0 no longer found)\n")
  }

  @Test func whatIsAcceptedIsNotRepaired() throws {
    let repository = try accepted()
    try repository.write("docs/a.md", text + "\nOn part sans sans coq.\n")
    let fixed = try repository.lavoir("lint", "--baseline", "lavoir-baseline.json", "--fix")
    #expect(fixed.status == 0, "\(fixed.output)")
    #expect(repository.read("docs/a.md") == text + "\nOn part sans coq.\n")
  }

  @Test(arguments: [
    ("{\"version\": 99, \"entries\": []}", "a baseline of version 99"), ("not json", "it is no baseline"),
    ("{\"version\": 1}", "it is no baseline"),
  ])
  func anotherVersionIsTold(_ content: String, _ complaint: String) throws {
    let repository = try accepted()
    try repository.write("lavoir-baseline.json", content)
    for command in [["lint", "--baseline", "lavoir-baseline.json"], ["baseline", "update"]] {
      let result = try Shell.run(Shell.program.path(), command, in: repository.folder.path())
      #expect(result.status == 2 && result.complaint.contains(complaint), "\(result.complaint)")
      #expect(result.complaint.split(separator: "\n").count == 1)
    }
    #expect(repository.read("lavoir-baseline.json") == content)
  }

  @Test func aMissingBaselineIsTold() throws {
    let repository = try GitFolder()
    try repository.write("a.md", text)
    let result = try repository.lavoir("lint", "--baseline", "none.json")
    #expect(result.status == 2 && result.complaint.contains("none.json: there is no such baseline"))
  }
}
