import LavoirFindings
import LavoirLinting
import Testing

@testable import LavoirReports

@Suite struct GitHubSummaryTests {
  private struct Page: Decodable {
    let tables: [[[String]]]
    let items: [String]
    let paragraphs: [String]
  }

  private static func page(_ report: LintReport, limit: Int = 1 << 20) throws -> Page {
    let bytes = GitHubSummary(limit: limit).bytes(of: report)
    #expect(bytes.count <= limit)
    return try PythonReader.read(bytes, with: "read-summary.py")
  }

  @Test func thePageHasTotalsAndFindings() {
    #expect(
      String(decoding: GitHubSummary().bytes(of: SampleReport.plain), as: UTF8.self) == """
        # Lavoir

        1 finding in 2 files.

        |  | sure | likely | guess | all |
        | --- | --: | --: | --: | --: |
        | minor | 1 | 0 | 0 | 1 |
        | all | 1 | 0 | 0 | 1 |

        ## Findings

        | place | rule | finding | repair |
        |---|---|---|---|
        | a.txt:2 | doubled-word | « le » stands twice | write « le » |

        """)
    #expect(
      String(decoding: GitHubSummary().bytes(of: SampleReport.silent), as: UTF8.self)
        == "# Lavoir\n\nNothing found in 1 file.\n")
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func aReaderSeesTheTextAsItIs() throws {
    let page = try Self.page(SampleReport.nasty)
    let message = SampleReport.nastyMessage.replacing("\u{1}", with: "␁").replacing("\r\n", with: "⏎")
    #expect(page.items == ["docs/a.po:12: a string is not closed", "\(SampleReport.nastyPath): \(message)"])
    let rows = try #require(page.tables.last)
    #expect(rows.count == 6 && rows.allSatisfy { $0.count == 4 })
    #expect(
      rows[4] == [
        "\(SampleReport.nastyPath):1", "doubled-word", message, "write « l|e »; or « a & b », « c⏎d »",
      ])
    #expect(page.tables[0].last == ["all", "3", "1", "1", "5"])
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func aLongPageEndsAtARow() throws {
    let report = SampleReport.thirtyThousand
    let page = try Self.page(report)
    let shown = try #require(page.tables.last).count - 1
    #expect(shown > 10_000 && shown < 30_000)
    #expect(page.paragraphs.last == "\(30_000 - shown) more findings, for which there is no room here.")
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func manyProblemsLeaveRoomForFindings() throws {
    var report = SampleReport.many(100)
    report.problems = (1...1_000).map { LintProblem(path: "\($0).txt", message: "cannot be read") }
    let page = try Self.page(report, limit: 4_000)
    #expect(page.items.count > 20 && page.items.count < 1_000)
    #expect(try #require(page.tables.last).count > 20)
    #expect(page.paragraphs.filter { $0.contains("no room") }.count == 2)
  }
}
