import LavoirStatistics
import Testing

@testable import LavoirReports

@Suite struct CleaningPageTests {
  private static func text(_ report: CleaningReport) -> String {
    String(decoding: CleaningPage().bytes(of: report), as: UTF8.self)
  }

  @Test func theFiguresStandThereWithoutAScript() {
    let page = Self.text(SampleRun.plain)
    #expect(page.contains("3 documents of 900 words were read; 2 are kept, 2 of them changed. 1 was dropped."))
    #expect(
      page.contains("<th scope=\"row\" class=\"name\"><a href=\"#detector=glossary-term\">glossary-term</a></th>"))
    #expect(page.contains("<dt>similarity</dt><dd>0.80</dd>"))
    #expect(page.contains("<th scope=\"row\" class=\"name\">near-duplicate</th><td class=\"number\">1</td>"))
  }

  @Test func hostileTextStaysText() {
    let page = Self.text(SampleRun.hostile)
    #expect(page.ranges(of: "<script").count == 2 && page.ranges(of: "</script").count == 2)
    #expect(!page.contains("<img") && !page.contains("<!--"))
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("{{script}} {{data}}"))
    #expect(!page.unicodeScalars.contains { ["\u{0}", "\u{1}", "\u{7F}", "\u{85}"].contains($0) })
    #expect(!page.unicodeScalars.contains { ["\u{202E}", "\u{2028}", "\u{FEFF}", "\u{200B}"].contains($0) })
  }

  @Test func aPageHasRoomForSoMuch() {
    let report = SampleRun.report(
      (1...200).map {
        SampleRun.outcome("Un ⟦trigger→motif⟧ " + String(repeating: "mot ", count: 500), id: "\($0)", number: $0)
      })
    let whole = ArticleData(report.documents, limit: 10_000_000)
    let half = ArticleData(report.documents, limit: 100_000)
    #expect(whole.documents.count == report.documents.count && half.json.count < 110_000)
    #expect(half.documents.count > 30 && half.documents.count < 60)
    #expect(ArticleData(report.documents, limit: 0).documents.count == 1)
    #expect(half.documents.map(\.number) == half.documents.map(\.number).sorted())
  }

  @Test func aRunWithoutDocumentsHasAPage() {
    let page = Self.text(SampleRun.report([]))
    #expect(page.contains("There was no document to clean.") && page.contains("Nothing was found."))
  }

  @Test func theSumsOfScriptsAreThoseOfTheStandard() {
    let sums = [
      "": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "abc": "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=",
      String(repeating: "a", count: 1_000_000): "zcduXJkU+5KBocfihNc+Z/GAmkiklyAOBG05zMcRLNA=",
    ]
    for (message, sum) in sums { #expect(SHA256(of: Array(message.utf8)).base64 == sum) }
    for length in 50...70 { #expect(SHA256(of: [UInt8](repeating: 1, count: length)).bytes.count == 32) }
  }

  @Test func figuresReadWell() {
    #expect([0, 999, 1_000, 1_234_567].map(Figure.grouped) == ["0", "999", "1,000", "1,234,567"])
    #expect(
      [1, 999, 1_000, 999_950, 12_345_678].map(Figure.bytes) == [
        "1 byte", "999 bytes", "1.0 kB", "1.0 MB", "12.3 MB",
      ])
    #expect(
      Figure.score(99.99) == "99.9" && Figure.tenths(6.67) == "6.7" && Figure.share(1_999, of: 2_000) == "99.9 %"
        && Figure.share(1, of: 3) == "33.3 %" && Figure.share(0, of: 0).isEmpty)
  }

  @Test func qualityIsShownWhereTheDocumentsAre() {
    func steps(_ penalties: [Int]) -> [QualitySteps.Step] {
      QualitySteps(
        SampleRun.report(
          penalties.enumerated().map { number, penalty in
            SampleRun.outcome(
              (0..<penalty).map { "⟦w\($0)⟧" }.joined(separator: " ") + " mot", id: "\(number)", number: number,
              words: 500)
          }
        ).statistics
      ).steps
    }
    let fine = steps(Array(repeating: 1, count: 99) + [60])
    #expect(fine.map(\.name).prefix(3) == ["100", "99–100", "98–99"])
    #expect(fine[1].cleaned == 99 && fine.last?.name == "below 90" && fine.last?.cleaned == 1)
    #expect(steps([0, 40, 90]).map(\.name).suffix(2) == ["10–20", "0–10"])
    #expect(steps([]).isEmpty)
  }
}
