import LavoirFindings
import LavoirLinting
import LavoirText
import Testing

@testable import LavoirReports

@Suite struct SARIFReportTests {
  private static func run(_ report: LintReport) throws -> JSONObject {
    try JSONObject(SARIFReport().bytes(of: report))["runs"][0]
  }

  @Test(
    .enabled(if: PythonReader.hasSchemas, PythonReader.schemaAbsence),
    arguments: [SampleReport.plain, SampleReport.silent, SampleReport.nasty, SampleReport.many(100)])
  func theSchemaIsKept(report: LintReport) throws {
    let bytes = SARIFReport().bytes(of: report)
    #expect(try PythonReader.validate(bytes, against: "sarif/sarif-schema-2.1.0.json") == 1)
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func otherToolsReadIt() throws {
    let bytes = SARIFReport().bytes(of: SampleReport.nasty)
    let summary = try PythonReader.sarif("summary", report: bytes)
    #expect(summary.contains("error: 2") && summary.contains("warning: 1") && summary.contains("note: 2"))
    #expect(summary.contains("doubled-word"))
    let table = try PythonReader.sarif("csv", "--output", "/dev/stdout", report: bytes)
    #expect(table.split(separator: "\n").count > 5)
  }

  @Test func aResultTellsPlaceRuleAndFingerprint() throws {
    let result = try Self.run(SampleReport.plain)["results"][0]
    #expect(try result["ruleId"].string == "doubled-word" && result["ruleIndex"].int == 0)
    #expect(try result["level"].string == "warning")
    #expect(try result["message"]["text"].string == "« le » stands twice → write « le »")
    #expect(try result["partialFingerprints"]["lavoirFinding/v1"].string == "0123456789abcdef:0")
    let place = try result["locations"][0]["physicalLocation"]
    #expect(try place["artifactLocation"]["uri"].string == "a.txt")
    #expect(try place["artifactLocation"]["uriBaseId"].string == "SRCROOT")
    let region = try place["region"]
    #expect(try region["startLine"].int == 2 && region["startColumn"].int == 11)
    #expect(try region["endLine"].int == 2 && region["endColumn"].int == 16)
    #expect(try region["byteOffset"].int == 20 && region["byteLength"].int == 5)
    #expect(try region["snippet"]["text"].string == "le le")
  }

  @Test func aRepairIsItsEdits() throws {
    let change = try Self.run(SampleReport.plain)["results"][0]["fixes"][0]["artifactChanges"][0]
    let replacement = try change["replacements"][0]
    #expect(try replacement["deletedRegion"]["startColumn"].int == 13)
    #expect(try replacement["deletedRegion"]["byteOffset"].int == 22)
    #expect(!replacement.keys.contains("insertedContent"))
    let results = try Self.run(SampleReport.nasty)["results"].elements
    #expect(results.filter { $0.keys.contains("fixes") }.count == 2)
    let pair = try #require(try results.first { try $0["level"].string == "note" && $0.keys.contains("fixes") })
    #expect(try pair["fixes"][0]["artifactChanges"][0]["replacements"].elements.count == 2)
  }

  @Test func theWorstComesFirstAndAGuessIsANote() throws {
    let levels = try Self.run(SampleReport.nasty)["results"].elements.map { try $0["level"].string }
    #expect(levels == ["error", "error", "note", "warning", "note"])
  }

  @Test func pathsAreURIs() {
    #expect(ArtifactURI.text(ofPath: "docs/a b.txt") == "docs/a%20b.txt")
    #expect(ArtifactURI.text(ofPath: "é/100%.txt") == "%C3%A9/100%25.txt")
    #expect(ArtifactURI.text(ofPath: "a:b,c#d?e.txt") == "a%3Ab%2Cc%23d%3Fe.txt")
    #expect(ArtifactURI.text(ofPath: "/abs/x y.txt") == "file:///abs/x%20y.txt")
    #expect(ArtifactURI.text(ofPath: "../a-b_c.d~e") == "../a-b_c.d~e")
  }

  @Test func anAbsolutePathHasNoBase() throws {
    let locations = try Self.run(SampleReport.nasty)["results"].elements.map { result in
      try result["locations"][0]["physicalLocation"]["artifactLocation"]
    }
    let absolute = try #require(try locations.first { try $0["uri"].string == "file:///abs/%C3%A9.txt" })
    #expect(absolute.keys == ["uri"])
  }

  @Test func everyRuleOfAFindingIsInTheList() throws {
    let run = try Self.run(SampleReport.nasty)
    let rules = try run["tool"]["driver"]["rules"].elements
    #expect(try rules.map { try $0["id"].string } == ["doubled-word", "unheard-of"])
    for result in try run["results"].elements {
      let index = try #require(try result["ruleIndex"].int)
      #expect(try rules[index]["id"].string == result["ruleId"].string)
    }
  }

  @Test func aRuleExplainsItself() throws {
    let rule = try Self.run(SampleReport.silent)["tool"]["driver"]["rules"][0]
    #expect(try rule["name"].string == "DoubledWord")
    #expect(try rule["shortDescription"]["text"].string == "A word stands twice.")
    #expect(try rule["fullDescription"]["text"].string == "Nobody means it.")
    #expect(try rule["defaultConfiguration"]["level"].string == "warning")
    #expect(try rule["properties"]["tags"].elements.map(\.string) == ["duplication", "design and markup"])
    #expect(try rule["help"]["text"].string?.contains("⟦le le→le⟧ mot") == true)
    #expect(try rule["help"]["markdown"].string?.contains("- nous nous lavons\n") == true)
  }

  @Test func problemsAreNotifications() throws {
    let run = try Self.run(SampleReport.nasty)
    let invocation = try run["invocations"][0]
    #expect(try invocation["executionSuccessful"].bool == false)
    let notification = try invocation["toolExecutionNotifications"][0]
    #expect(try notification["level"].string == "error")
    #expect(try notification["message"]["text"].string == "a string is not closed")
    #expect(try notification["locations"][0]["physicalLocation"]["region"]["startLine"].int == 12)
    #expect(try Self.run(SampleReport.plain)["invocations"][0]["executionSuccessful"].bool == true)
  }

  @Test func theWorst25000AreKept() throws {
    let report = SampleReport.thirtyThousand
    let run = try Self.run(report)
    let results = try run["results"].elements
    #expect(results.count == 25_000)
    #expect(try results.first?["properties"]["severity"].string == "critical")
    let neutral = try results.filter { try $0["properties"]["severity"].string == "neutral" }
    #expect(neutral.count == 2_500)
    let invocation = try run["invocations"][0]
    #expect(try invocation["executionSuccessful"].bool == true)
    #expect(
      try invocation["toolExecutionNotifications"][0]["message"]["text"].string
        == "5000 findings left out: a run holds at most 25000, the worst")
  }

  @Test func everyCharacterIsReadAsItIs() throws {
    let scalars = (0..<0x100).compactMap { Unicode.Scalar($0 as Int) } + ["\u{2028}", "\u{FFFF}", "😀"]
    let message = String(String.UnicodeScalarView(scalars))
    let run = try Self.run(SampleReport.report([], problems: [LintProblem(path: "a", message: message)]))
    let notification = try run["invocations"][0]["toolExecutionNotifications"][0]
    #expect(try notification["message"]["text"].string.map { Array($0.unicodeScalars) } == scalars)
  }

  @Test func theSameReportGivesTheSameBytes() {
    #expect(SARIFReport().bytes(of: SampleReport.nasty) == SARIFReport().bytes(of: SampleReport.nasty))
  }
}
