import Foundation
import TestSupport
import Testing
import Yams

/// The action for GitHub and the template for GitLab: their scripts are run as the platforms run them.
@Suite struct WorkflowTests {
  private func yaml(_ name: String) throws -> Node {
    let text = try String(contentsOf: PreCommitTests.root.appending(path: name), encoding: .utf8)
    return try #require(try Yams.compose(yaml: text))
  }

  /// A repository whose first commit is sound and whose second is not.
  private func repository() throws -> (GitFolder, base: String) {
    let repository = try GitFolder()
    try repository.write("docs/old.md", "Il voit le le chat.\n")
    try repository.commit()
    let base = try repository.git("rev-parse", "HEAD").output.trimmingCharacters(in: .newlines)
    try repository.write("docs/new.md", "Elle part avec avec la poule.\n")
    try repository.commit()
    return (repository, base)
  }

  private func run(_ script: String, in repository: GitFolder, _ environment: [String: String]) throws -> Shell.Result {
    let path =
      Shell.program.deletingLastPathComponent().path() + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    return try Shell.run(
      "/bin/bash", ["-e", "-c", script], in: repository.folder.path(),
      environment: environment.merging([
        "PATH": path, "GITHUB_STEP_SUMMARY": repository.folder.path(".git/summary.md"),
        "XDG_CACHE_HOME": repository.folder.path(".git/cache"),
      ]) { own, _ in own })
  }

  @Test func theActionAnnotatesWhatAPullRequestChanges() throws {
    let steps = try #require(yaml("action.yml")["runs"]?["steps"]?.sequence)
    let script = try #require(steps.first { $0["name"]?.string == "Lint" }?["run"]?.string)
    let (repository, base) = try repository()
    let result = try run(
      script, in: repository,
      ["LAVOIR_PATHS": ".", "LAVOIR_SINCE": base, "LAVOIR_ARGUMENTS": "--certainty sure", "LAVOIR_SARIF": "x.sarif"])
    #expect(result.status == 1, "\(result.complaint)")
    #expect(result.output.contains("file=docs/new.md,line=1") && !result.output.contains("old.md"), "\(result.output)")
    #expect(repository.read("x.sarif")?.contains("\"2.1.0\"") ?? false)
    #expect(repository.read(".git/summary.md")?.contains("docs/new.md") ?? false)
    let all = try run(
      script, in: repository,
      ["LAVOIR_PATHS": "docs", "LAVOIR_SINCE": "all", "LAVOIR_ARGUMENTS": "", "LAVOIR_SARIF": ""])
    #expect(all.status == 1 && all.output.contains("old.md"))
  }

  @Test func theTemplateWritesTheReportsThatGitLabReads() throws {
    let job = try #require(yaml("templates/lavoir.gitlab-ci.yml")["lavoir"])
    let script = try #require(job["script"]?.sequence?.first?.string)
    let (repository, base) = try repository()
    let result = try run(script, in: repository, ["CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "LAVOIR_ARGUMENTS": ""])
    #expect(result.status == 1, "\(result.complaint)")
    #expect(repository.read("gl-code-quality-report.json")?.contains("docs/new.md") ?? false)
    #expect(repository.read("lavoir.xml")?.contains("<testsuites") ?? false)
    let branch = try run(script, in: repository, ["LAVOIR_ARGUMENTS": "--certainty sure"])
    #expect(branch.status == 1 && branch.output.contains("docs/old.md"), "\(branch.output)\(branch.complaint)")
  }
}
