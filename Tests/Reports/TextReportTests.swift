import LavoirFindings
import LavoirLinting
import LavoirReports
import Testing

@Suite struct TextReportTests {
  private static func text(_ report: LintReport) -> String {
    String(decoding: TextReport(hasColour: false).bytes(of: report), as: UTF8.self)
  }

  @Test func aFindingShowsPlaceLineRepairAndReasons() {
    #expect(
      Self.text(SampleReport.plain) == """
        a.txt:2:11 sure doubled-word
          « le » stands twice
          │ C’est, et le le mot.
          │           ^^^^^
          = write « le »
          · nothing else fits


        """)
    #expect(Self.text(SampleReport.silent).isEmpty)
  }

  @Test(arguments: [
    "Début.\nC’est, et le le mot.", "le le", "😀 le le\r\nFin.", "\(String(repeating: "mot ", count: 300))le le",
  ])
  func theLineThatWasKeptReadsAsTheFile(text: String) {
    let located = SampleReport.located(text, "le le", fix: Fix("le", alternatives: ["la"]))
    let report = SampleReport.report([FileReport(path: "a.txt", findings: [located, located])])
    let page = TextReport(hasColour: false)
    let fromFile = page.text(for: [located.finding, located.finding], path: "a.txt", bytes: Array(text.utf8))
    #expect(Self.text(report) == fromFile + "\n")
  }

  @Test func aFindingOverLinesIsMarkedToTheEndOfItsFirst() {
    let located = SampleReport.located("un deux\r\ntrois", "deux\r\ntrois")
    let text = Self.text(SampleReport.report([FileReport(path: "a.txt", findings: [located])]))
    #expect(text.contains("  │ un deux\n  │    ^^^^\n"))
  }
}
