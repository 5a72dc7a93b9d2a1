import LavoirFindings
import LavoirLinting
import LavoirText
import Testing

@Suite struct BaselineValueTests {
  private func found(_ rule: String, _ digits: String, _ occurrence: Int = 0) -> LocatedFinding {
    let page = Rule(id: rule, summary: "", why: "", category: .other, severity: .minor, fires: [], silent: [])
    return LocatedFinding(
      finding: page.finding(ByteRange(0, 1), .sure, "m"), start: .init(line: 1, column: 1),
      end: .init(line: 1, column: 2), line: SourceLine(text: "", offset: 0), edits: [],
      fingerprint: Fingerprint(digits: digits, occurrence: occurrence))
  }

  private func match(
    _ accepted: [FileReport], _ reports: [FileReport], gone: Set<String> = [], judges: Bool = true
  ) -> BaselineMatch {
    BaselineMatch(Baseline(accepting: accepted), reports, judges: judges) { gone.contains($0) }
  }

  @Test func theFileIsReadBack() throws {
    let baseline = Baseline(accepting: [
      FileReport(path: "é.md", findings: [found("a", "1"), found("a", "1", 1), found("b", "2")])
    ])
    #expect(baseline.count == 3 && baseline.entries.count == 2)
    #expect(try Baseline(baseline.bytes) == baseline)
  }

  @Test func eachFindingIsAcceptedAsOftenAsItStood() {
    let report = { (count: Int) in
      FileReport(path: "a.md", findings: (0..<count).map { found("a", "1", $0) })
    }
    #expect(match([report(2)], [report(3)]).files[0].findings.count == 1)
    #expect(match([report(3)], [report(2)]).stale.map(\.count) == [1])
  }

  @Test func onlyAGoneFileLendsItsEntriesToANewOne() {
    let old = FileReport(path: "old.md", findings: [found("a", "1")])
    let new = FileReport(path: "new.md", findings: [found("a", "1")])
    #expect(match([old], [new], gone: ["old.md"]).accepted == 1)
    #expect(match([old], [new]).accepted == 0)
    #expect(match([old], [old, new]).files[1].findings.count == 1)
  }

  @Test func aNarrowedRunJudgesNothing() {
    let report = FileReport(path: "a.md", findings: [found("a", "1")])
    #expect(match([report], [FileReport(path: "a.md", findings: [])]).stale.count == 1)
    #expect(match([report], [FileReport(path: "a.md", findings: [])], judges: false).stale.isEmpty)
  }

  @Test(arguments: ["9223372036854775807", "0", "-1"])
  func countsThatCannotBeAreRefused(_ count: String) {
    let entry = "{\"path\":\"a\",\"rule\":\"r\",\"fingerprint\":\"f\",\"count\":\(count),\"message\":\"m\"}"
    #expect(throws: Baseline.Flaw.malformed) {
      try Baseline(Array("{\"version\":1,\"entries\":[\(entry),\(entry)]}".utf8))
    }
  }
}
