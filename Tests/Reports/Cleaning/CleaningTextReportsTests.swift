import Foundation
import LavoirStatistics
import Testing

@testable import LavoirReports

@Suite struct CleaningTextReportsTests {
  private struct Page: Decodable {
    let tables: [[[String]]]
    let items: [String]
  }

  @Test func theObjectIsReadAgain() throws {
    for report in [SampleRun.plain, SampleRun.hostile] {
      let bytes = CleaningJSON().bytes(of: report)
      let read = try JSONDecoder().decode(CleaningReport.self, from: Data(bytes))
      #expect(read.statistics == report.statistics && read.documents == report.documents)
      #expect(CleaningJSON().bytes(of: read) == bytes)
    }
  }

  @Test func theMarkdownHasTheFigures() {
    let page = String(decoding: CleaningMarkdown().bytes(of: SampleRun.plain), as: UTF8.self)
    #expect(page.hasPrefix("# Cleaning report\n\n3 documents of 900 words were read; 2 are kept"))
    #expect(
      page.contains(
        "## Findings by detector\n\n| detector | repaired | left |\n| --- | --: | --: |\n| foreign-word | 3 | 0 |\n"))
    #expect(page.contains("## Near duplicates\n\n| setting | value |"))
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func aReaderSeesHostileTextAsItIs() throws {
    var report = SampleRun.hostile
    var statistics = report.statistics
    statistics.add(RecordProblem(file: "a|b.jsonl", line: 3, message: "<b>*not* closed"))
    report = CleaningReport(
      version: "1", settings: report.settings, statistics: statistics, documents: report.documents)
    let page: Page = try PythonReader.read(CleaningMarkdown().bytes(of: report), with: "read-summary.py")
    let languages = try #require(page.tables.first { $0.first?.first == "language" })
    #expect(languages.allSatisfy { $0.count == 2 } && languages.count == SampleRun.attacks.count + 1)
    #expect(languages.contains { $0[0] == "</script><script>window.broken = 1</scri" })
    #expect(page.items.contains("a|b.jsonl:3: <b>*not* closed"))
  }
}
