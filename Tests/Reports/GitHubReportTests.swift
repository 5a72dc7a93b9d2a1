import LavoirFindings
import LavoirLinting
import LavoirReports
import Testing

@Suite struct GitHubReportTests {
  private struct Log: Decodable {
    let annotations: [Annotation]
    let plain: [String]
  }

  private struct Annotation: Decodable, Equatable {
    let level: String
    let message: String
    var file: String?
    var line: Int?
    var endLine: Int?
    var col: Int?
    var endColumn: Int?
    var title: String?
  }

  private static func text(_ report: LintReport) -> String {
    String(decoding: GitHubReport().bytes(of: report), as: UTF8.self)
  }

  private static func log(_ report: LintReport) throws -> Log {
    try PythonReader.read(GitHubReport().bytes(of: report), with: "read-annotations.py")
  }

  @Test func aFindingIsOneCommand() {
    #expect(
      Self.text(SampleReport.plain) == """
        ::warning file=a.txt,line=2,endLine=2,col=11,endColumn=16,title=doubled-word::« le » stands twice → write « le »

        """)
    #expect(Self.text(SampleReport.silent).isEmpty)
  }

  @Test func signsAreEscapedAsTheToolkitDoes() {
    let text = Self.text(SampleReport.nasty)
    #expect(text.contains("file=docs/été 100%25/a%3Ab%2Cc&\"d'<e>.txt,"))
    #expect(text.contains("100 %250A ::error::"))
    #expect(text.contains("\u{1}%0D%0Anext"))
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func theRunnerReadsWhatWasMeant() throws {
    let log = try Self.log(SampleReport.nasty)
    #expect(log.plain.isEmpty)
    #expect(log.annotations.map(\.level) == ["error", "error", "error", "error", "notice", "warning", "notice"])
    #expect(
      log.annotations[0]
        == Annotation(
          level: "error", message: "a string is not closed", file: "docs/a.po", line: 12, title: "could not be read"))
    #expect(log.annotations[1].message == SampleReport.nastyMessage && log.annotations[1].line == nil)
    #expect(
      log.annotations[2]
        == Annotation(
          level: "error", message: "something is wrong → write « 2⏎3 »", file: SampleReport.nastyPath, line: 1,
          endLine: 2, title: "doubled-word"))
    #expect(log.annotations[5].message == SampleReport.nastyMessage + " → write « l|e »")
    #expect(log.annotations[5].col == 10 && log.annotations[5].endColumn == 15)
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func tenOfALevelAreKeptTheWorst() throws {
    let log = try Self.log(SampleReport.thirtyThousand)
    #expect(log.annotations.count == 30)
    #expect(log.plain == ["29970 more findings: see the job summary"])
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func problemsComeBeforeErrors() throws {
    var report = SampleReport.many(1_000)
    report.problems = (1...12).map { LintProblem(path: "\($0).txt", message: "cannot be read") }
    let log = try Self.log(report)
    #expect(log.annotations.prefix(10).allSatisfy { $0.level == "error" && $0.title == "could not be read" })
    #expect(log.annotations.count == 30)
    #expect(log.plain == ["2 more problems and 980 more findings: see the job summary"])
  }

  @Test(
    .enabled(if: PythonReader.isThere, PythonReader.absence),
    arguments: [
      "::error file=a,line=1,col=2::x", "::error file=a,line=1,endLine=2,col=2::x", "::error file=a,line=x::x",
      "::error line=1::x", "::warn file=a::x", "::error file=a::100 %", "::error file=a:b::x", "::error file=a::",
      "::error file=a,line=2,endLine=1::x", "::error file=a,line=1,endLine=1,col=3,endColumn=2::x",
    ])
  func theReaderIsStrict(line: String) {
    let isRight = line == "::error file=a,line=1,col=2::x"
    let read = try? PythonReader.read(Array("\(line)\n".utf8), with: "read-annotations.py", as: Log.self)
    #expect((read != nil) == isRight)
  }
}
