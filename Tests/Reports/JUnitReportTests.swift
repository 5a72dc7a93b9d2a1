import LavoirLinting
import LavoirReports
import Testing

@Suite struct JUnitReportTests {
  private struct Case: Decodable {
    let suite: String
    let name: String
    let classname: String
    let results: [Outcome]
  }

  private struct Outcome: Decodable {
    let kind: String
    let type: String
    let message: String
    let text: String
  }

  /// The cases that junitparser reads; it fails where a count is wrong.
  private static func cases(_ report: LintReport) throws -> [Case] {
    try PythonReader.read(JUnitReport().bytes(of: report), with: "read-junit.py")
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func aFindingIsAFailure() throws {
    let cases = try Self.cases(SampleReport.plain)
    #expect(cases.map(\.suite) == ["a.txt", "b.txt"])
    #expect(cases[0].name == "doubled-word at 2:11" && cases[0].classname == "a.txt")
    let failure = try #require(cases[0].results.first)
    #expect(failure.kind == "Failure" && failure.type == "minor" && failure.message == "« le » stands twice")
    #expect(failure.text.contains("│ C’est, et le le mot.\n") && failure.text.contains("= write « le »\n"))
    #expect(cases[1].results.isEmpty)
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func aProblemIsAnError() throws {
    let cases = try Self.cases(SampleReport.nasty)
    let message = SampleReport.nastyMessage.replacing("\u{1}", with: "␁")
    #expect(
      cases.map { $0.results.map(\.kind) }
        == ["Error", "Failure", "Failure", "Failure", "Failure", "Failure", "Error"].map { [$0] })
    #expect(cases[0].results[0].message == message && cases[0].suite == SampleReport.nastyPath)
    #expect(cases[1].results[0].message == message)
    #expect(cases[6].name == "problem at line 12")
    #expect(cases[6].results[0].text == "docs/a.po:12: a string is not closed")
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func noFindingsNoFailures() throws {
    #expect(try Self.cases(SampleReport.silent).map(\.name) == ["nothing found"])
    #expect(try Self.cases(SampleReport.report([])).isEmpty)
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func aLargeReportIsRead() throws {
    #expect(try Self.cases(SampleReport.thirtyThousand).count == 30_000)
  }
}
