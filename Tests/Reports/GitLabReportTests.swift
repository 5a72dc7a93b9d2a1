import LavoirFindings
import LavoirLinting
import LavoirReports
import Testing

@Suite struct GitLabReportTests {
  private static func issues(_ report: LintReport) throws -> [JSONObject] {
    try JSONObject(GitLabReport().bytes(of: report)).elements
  }

  @Test func anIssueHasTheFieldsThatGitLabReads() throws {
    let issue = try #require(try Self.issues(SampleReport.plain).first)
    #expect(issue.keys == ["check_name", "description", "fingerprint", "location", "severity"])
    #expect(try issue["description"].string == "« le » stands twice → write « le »")
    #expect(try issue["check_name"].string == "doubled-word" && issue["severity"].string == "minor")
    #expect(try issue["location"]["path"].string == "a.txt")
    #expect(try issue["location"]["lines"]["begin"].int == 2 && issue["location"]["lines"]["end"].int == 2)
    #expect(try Self.issues(SampleReport.silent).isEmpty)
  }

  @Test func everyLevelHasItsName() throws {
    let severities = try Self.issues(SampleReport.nasty).map { try $0["severity"].string }
    #expect(severities == ["blocker", "blocker", "minor", "critical", "info", "info", "major"])
  }

  @Test(arguments: [SampleReport.nasty, SampleReport.thirtyThousand])
  func noFingerprintComesTwice(report: LintReport) throws {
    let fingerprints = try Self.issues(report).compactMap { try $0["fingerprint"].string }
    #expect(fingerprints.count == report.count + report.problems.count)
    #expect(Set(fingerprints).count == fingerprints.count)
    #expect(fingerprints.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
  }

  /// Whoever changes this makes every issue of every project look new.
  @Test func aFingerprintStays() throws {
    let moved = LocatedFinding(
      finding: SampleReport.finding.finding, start: .init(line: 9, column: 11), end: .init(line: 9, column: 16),
      line: SampleReport.finding.line, edits: [], fingerprint: SampleReport.finding.fingerprint)
    for finding in [SampleReport.finding, moved] {
      let report = SampleReport.report([FileReport(path: "a.txt", findings: [finding])])
      #expect(try Self.issues(report)[0]["fingerprint"].string == "7aa19649a266510fe716b1c5f03addbe")
    }
  }
}
