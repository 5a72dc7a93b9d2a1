import LavoirStatistics

/// The worst documents, each with a link to its article where that is on the page.
struct WorstTable {
  private let documents: [WorstDocument]
  private let places: [String: Int]

  init(_ statistics: RunStatistics, _ articles: ArticleData) {
    documents = statistics.worst
    places = Dictionary(
      articles.documents.enumerated().map { ("\($1.number) \($1.file)", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The table in HTML; the first ten rows are open. Empty without documents.
  var html: String {
    guard !documents.isEmpty else { return "" }
    let (open, folded) = (documents.prefix(10), documents.dropFirst(10))
    let rest = folded.isEmpty ? "" : "<details><summary>\(folded.count) more</summary>\(table(folded))</details>"
    return table(open) + rest
  }

  private func table(_ documents: ArraySlice<WorstDocument>) -> String {
    """
    <div class="wide-table"><table class="worst">
    <thead><tr><th scope="col">document</th><th scope="col" class="number">words</th>\
    <th scope="col" class="number">findings</th><th scope="col" class="number">received</th>\
    <th scope="col" class="number">cleaned</th></tr></thead>
    <tbody>
    \(documents.map(line).joined(separator: "\n"))
    </tbody></table></div>
    """
  }

  private func line(_ document: WorstDocument) -> String {
    let id = HTMLText.escaped(document.id)
    let name = places["\(document.number) \(document.file)"].map { "<a href=\"#article=\($0)\">\(id)</a>" } ?? id
    let figures = [
      Figure.grouped(document.quality.words), Figure.grouped(document.findings),
      Figure.score(document.quality.scoreReceived), Figure.score(document.quality.score),
    ]
    return """
      <tr><th scope="row" class="name">\(name)\
      <span class="aside">\(HTMLText.escaped(document.file)), record \(Figure.grouped(document.number))</span></th>\
      \(figures.map { "<td class=\"number\">\($0)</td>" }.joined())</tr>
      """
  }
}
