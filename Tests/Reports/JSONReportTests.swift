import LavoirFindings
import LavoirLinting
import LavoirReports
import Testing

@Suite struct JSONReportTests {
  private static let oldFields: Set<String> = [
    "path", "start", "end", "category", "replacement", "alternatives", "certainty", "rule", "severity", "message",
    "evidence",
  ]
  private static let places: Set<String> = ["line", "column", "endLine", "endColumn", "fingerprint"]

  private static func lines(_ report: LintReport) throws -> [JSONObject] {
    try JSONLinesReport().bytes(of: report).split(separator: 0x0A).map { try JSONObject(Array($0)) }
  }

  @Test func aLineHasItsFieldsAndPlaces() throws {
    let line = try Self.lines(SampleReport.plain)[0]
    #expect(line.keys == Self.oldFields.union(Self.places))
    #expect(try line["path"].string == "a.txt" && line["start"].int == 20 && line["end"].int == 25)
    #expect(try line["line"].int == 2 && line["column"].int == 11)
    #expect(try line["endLine"].int == 2 && line["endColumn"].int == 16)
    #expect(try line["fingerprint"].string == "0123456789abcdef:0")
    #expect(try line["replacement"].string == "le" && line["evidence"][0].string == "nothing else fits")
  }

  @Test func aLineWithoutRepairSaysSo() throws {
    let lines = try Self.lines(SampleReport.nasty)
    #expect(lines.count == 5)
    #expect(try lines[2]["replacement"].isNull && lines[2]["alternatives"].elements.isEmpty)
    #expect(try lines[0]["message"].string == SampleReport.nastyMessage)
    #expect(try lines[0]["path"].string == SampleReport.nastyPath)
  }

  @Test func findingsWithoutPlacesHaveTheOldFields() throws {
    let bytes = JSONLinesReport().lines(for: [SampleReport.finding.finding], path: "a.txt")
    #expect(try JSONObject(bytes).keys == Self.oldFields)
  }

  @Test func theObjectGoesByFile() throws {
    let report = try JSONObject(JSONReport().bytes(of: SampleReport.nasty))
    #expect(report.keys == ["files", "problems", "totals", "version"])
    #expect(try report["version"].string == "1.2.3")
    #expect(try report["files"].elements.map { try $0["path"].string } == [SampleReport.nastyPath, "/abs/é.txt"])
    let finding = try report["files"][0]["findings"][2]
    #expect(finding.keys == Self.oldFields.union(Self.places).union(["edits"]))
    #expect(try finding["edits"].elements.count == 2)
    #expect(try finding["edits"][0]["start"].int == 3 && finding["edits"][0]["end"].int == 4)
    #expect(try finding["edits"][0]["replacement"].string == "A")
    #expect(try report["problems"][0]["path"].string == "docs/a.po" && report["problems"][0]["line"].int == 12)
  }

  @Test func totalsNameEveryLevel() throws {
    let totals = try JSONObject(JSONReport().bytes(of: SampleReport.nasty))["totals"]
    #expect(try totals["findings"].int == 5 && totals["files"].int == 2 && totals["problems"].int == 2)
    for (severity, count) in ["critical": 1, "major": 2, "minor": 1, "neutral": 1] {
      #expect(try totals["severities"][severity].int == count)
    }
    for (certainty, count) in ["sure": 3, "likely": 1, "guess": 1] {
      #expect(try totals["certainties"][certainty].int == count)
    }
  }

  @Test func nothingFoundIsSaid() throws {
    let report = try JSONObject(JSONReport().bytes(of: SampleReport.silent))
    #expect(try report["files"][0]["findings"].elements.isEmpty && report["totals"]["findings"].int == 0)
    #expect(JSONLinesReport().bytes(of: SampleReport.silent).isEmpty)
  }

  @Test func thirtyThousandFindingsAreWritten() throws {
    let report = try JSONObject(JSONReport().bytes(of: SampleReport.thirtyThousand))
    #expect(try report["files"].elements.count == 750 && report["totals"]["findings"].int == 30_000)
  }
}
