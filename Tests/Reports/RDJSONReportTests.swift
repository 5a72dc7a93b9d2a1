import LavoirFindings
import LavoirLinting
import LavoirReports
import LavoirText
import Testing

@Suite struct RDJSONReportTests {
  private static func diagnostics(_ findings: LocatedFinding...) throws -> [JSONObject] {
    let report = SampleReport.report([FileReport(path: "a.txt", findings: findings)])
    return try JSONObject(RDJSONReport().bytes(of: report))["diagnostics"].elements
  }

  private static func columns(_ range: JSONObject) throws -> [Int?] {
    [
      try range["start"]["line"].int, try range["start"]["column"].int, try range["end"]["line"].int,
      try range["end"]["column"].int,
    ]
  }

  @Test(
    .enabled(if: PythonReader.hasSchemas, PythonReader.schemaAbsence),
    arguments: [SampleReport.plain, SampleReport.silent, SampleReport.nasty, SampleReport.many(100)])
  func theSchemasAreKept(report: LintReport) throws {
    let object = RDJSONReport().bytes(of: report)
    #expect(
      try PythonReader.validate(object, against: "rdjson/jsonschema/DiagnosticResult.json", "--closed") == 1)
    let lines = RDJSONLinesReport().bytes(of: report)
    let count = try PythonReader.validate(lines, against: "rdjson/jsonschema/Diagnostic.json", "--lines", "--closed")
    #expect(count == report.count + report.problems.count)
  }

  @Test func columnsAreBytes() throws {
    let diagnostic = try Self.diagnostics(SampleReport.finding)[0]
    #expect(try Self.columns(diagnostic["location"]["range"]) == [2, 13, 2, 18])
    #expect(try Self.columns(diagnostic["suggestions"][0]["range"]) == [2, 15, 2, 18])
    #expect(try diagnostic["suggestions"][0]["text"].string == "")
    #expect(try diagnostic["severity"].string == "WARNING" && diagnostic["code"]["value"].string == "doubled-word")
    #expect(try diagnostic["message"].string == "« le » stands twice")
  }

  @Test func editsOnALineAreOneSuggestion() throws {
    let pair = SampleReport.located("« a » et b", "a » et b", edits: [("a", "A"), ("b", "B")])
    let suggestions = try Self.diagnostics(pair)[0]["suggestions"].elements
    #expect(suggestions.count == 1)
    #expect(try suggestions[0]["text"].string == "A » et B")
    #expect(try Self.columns(suggestions[0]["range"]) == [1, 4, 1, 13])
  }

  @Test func aLineThatGoesIsOneSuggestion() throws {
    let line = SampleReport.located("é\nun\ndeux", "un\n", edits: [("un\n", "")])
    let diagnostic = try Self.diagnostics(line)[0]
    #expect(try Self.columns(diagnostic["location"]["range"]) == [2, 1, 3, 1])
    #expect(try Self.columns(diagnostic["suggestions"][0]["range"]) == [2, 1, 3, 1])
  }

  @Test func aCarriageReturnIsAColumn() throws {
    let end = SampleReport.located("é\r\nun", "\n", edits: [("\n", "")])
    #expect(try Self.columns(Self.diagnostics(end)[0]["location"]["range"]) == [1, 4, 2, 1])
  }

  @Test func whereColumnsAreUnknownLinesAreTold() throws {
    let edits = [("un", "1"), ("deux", "2")]
    let two = SampleReport.located("un é\ndeux é", "un é\ndeux é", fix: Fix("1 é\n2 é"), edits: edits)
    let diagnostic = try Self.diagnostics(two)[0]
    #expect(try diagnostic["location"]["range"]["start"].keys == ["line"])
    #expect(try diagnostic["location"]["range"]["end"]["line"].int == 2)
    #expect(!diagnostic.keys.contains("suggestions"))
    #expect(try diagnostic["message"].string == "something is wrong → write « 1 é⏎2 é »")
  }

  @Test func aLineCutBeforeTheFindingHasNoColumns() throws {
    let cut = LocatedFinding(
      finding: SampleReport.finding.finding, start: .init(line: 2, column: 111), end: .init(line: 2, column: 116),
      line: SampleReport.finding.line, edits: SampleReport.finding.edits, fingerprint: SampleReport.finding.fingerprint)
    let diagnostic = try Self.diagnostics(cut)[0]
    #expect(try diagnostic["location"]["range"]["start"].keys == ["line"])
  }

  @Test func noLineIsLongerThanReviewdogReads() throws {
    let long = String(repeating: "é", count: 60_000)
    let located = SampleReport.located("un mot", "mot", message: long, fix: Fix(long), edits: [("mot", long)])
    let report = SampleReport.report([FileReport(path: "a.txt", findings: [located, SampleReport.finding])])
    let lines = RDJSONLinesReport().bytes(of: report).split(separator: 0x0A)
    #expect(lines.count == 2 && lines[0].count < 1 << 16)
    #expect(try JSONObject(Array(lines[0]))["message"].string?.hasPrefix("ééé") == true)
    #expect(try JSONObject(Array(lines[1])).keys.contains("suggestions"))
  }

  @Test func thirtyThousandFindingsAreLines() {
    let lines = RDJSONLinesReport().bytes(of: SampleReport.thirtyThousand)
    #expect(lines.count { $0 == 0x0A } == 30_000)
  }
}
