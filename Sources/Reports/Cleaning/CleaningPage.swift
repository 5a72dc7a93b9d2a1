import LavoirStatistics

/// A run of `clean` as one HTML page that needs nothing beside it: figures, charts, and articles before and after.
public struct CleaningPage: Sendable {
  private let limit: Int

  /// A page with so many bytes of articles at most.
  ///
  /// - Parameter limit: 16 MB is what a browser opens in a second.
  public init(limit: Int = 16_000_000) {
    self.limit = limit
  }

  /// The page, in UTF-8.
  public func bytes(of report: CleaningReport) -> [UInt8] {
    let articles = ArticleData(report.documents, limit: limit)
    let sections = PageSections(report, articles: articles)
    let texts = [
      "version": HTMLText.escaped(report.version),
      "title": "Cleaning report: \(Figure.counted(report.statistics.documents.read, "document"))",
      "lede": sections.lede,
      "contents": sections.contents,
      "figures": sections.html,
      "sample": sections.sample,
      "colophon":
        "Made by Lavoir \(HTMLText.escaped(report.version)). This page is one file: it loads nothing and sends nothing.",
    ]
    var parts = texts.mapValues { Array($0.utf8) }
    parts["data"] = articles.json
    return PageFrame.page(with: parts)
  }
}
