import LavoirFindings
import LavoirStatistics

/// The parts of the page that stand there without a script.
struct PageSections {
  private let report: CleaningReport
  private let statistics: RunStatistics
  private let totals: FindingTotals
  private let articles: ArticleData

  init(_ report: CleaningReport, articles: ArticleData) {
    self.report = report
    self.articles = articles
    statistics = report.statistics
    totals = FindingTotals(report.statistics)
  }

  /// The run in two sentences.
  var lede: String { RunSentence(statistics).text }

  /// What the articles of the page are.
  var sample: String {
    let shown =
      "\(Figure.grouped(articles.documents.count)) of \(Figure.counted(statistics.documents.read, "document"))"
    return """
      \(shown), drawn evenly: some of all that have findings, some for each detector and each reason to drop a document, \
      and the worst. <del class="sure">What was taken away</del>, <ins class="sure">what stands there now</ins>, \
      <mark class="sure">what was found and left</mark>; the line below is <ins class="sure">solid where sure</ins>, \
      <ins class="likely">dashed where likely</ins>, <ins class="guess">dotted where a guess</ins>.
      """
  }

  /// The links to the sections.
  var contents: String {
    (sections.map { ($0.id, $0.title) } + [("articles", "Articles before and after")])
      .map { "<li><a href=\"#\($0.0)\">\($0.1)</a></li>" }.joined()
  }

  /// The sections.
  var html: String {
    sections.map { section in
      let aside = section.aside.isEmpty ? "" : "\n<p class=\"aside\">\(section.aside)</p>"
      return """
        <section id="\(section.id)" aria-labelledby="\(section.id)-title">
        <header class="section-head"><h2 id="\(section.id)-title">\(section.title)</h2>\(aside)</header>
        \(section.html)
        </section>
        """
    }.joined(separator: "\n")
  }

  private struct Section {
    let id: String
    let title: String
    var aside = ""
    let html: String
  }

  private var sections: [Section] {
    [
      Section(id: "totals", title: "Totals", html: TotalsList(statistics, totals).html),
      Section(id: "findings", title: "Findings", html: findings),
      Section(id: "documents", title: "Documents", html: documents),
      Section(
        id: "worst", title: "The worst documents", aside: Self.worstAside, html: WorstTable(statistics, articles).html),
      Section(id: "problems", title: "Records that could not be done", html: problems),
      Section(id: "settings", title: "Settings of the run", html: settings),
    ].filter { !$0.html.isEmpty }
  }

  private static let worstAside = """
    Of those that are kept, those with the lowest quality as cleaned; beside it, the quality as received.
    """

  private var findings: String {
    guard totals.all.all > 0 else { return "<p>Nothing was found.</p>" }
    return """
      <div class="charts">
      <div class="charts">\(bars("By category", "category", totals.byCategory))
      \(SeverityTable(totals).html)</div>
      \(bars("By detector", "detector", totals.byDetector))
      </div>
      """
  }

  private func bars(_ caption: String, _ noun: String, _ sums: [FindingTotals.Sum]) -> String {
    BarTable(
      caption: caption,
      heads: [.init(text: noun), .init(text: "repaired", fill: "repaired"), .init(text: "left", fill: "left")],
      rows: sums.map { .init(name: $0.name, link: "#\(noun)=\($0.name)", figures: [$0.repaired, $0.left]) }
    ).html
  }

  private var documents: String {
    guard statistics.documents.read > 0 else { return "" }
    let languages = counted("Languages", "language", statistics.languages)
    let drops = counted("Dropped, by reason", "reason", statistics.drops)
    return "<div class=\"charts\">\n\(quality)\n<div class=\"charts\">\(languages)\n\(drops)</div>\n</div>"
  }

  private var quality: String {
    BarTable(
      caption: "By quality", aside: Self.qualityAside,
      heads: [
        .init(text: "quality"), .init(text: "as received", fill: "before"), .init(text: "as cleaned", fill: "repaired"),
      ],
      rows: QualitySteps(statistics).steps.map { .init(name: $0.name, figures: [$0.received, $0.cleaned]) },
      style: .paired
    ).html
  }

  private static let qualityAside = """
    100 less the penalty points in 100 words (minor 1, major 5, critical 25; what is only a guess does not count), a linear \
    model after that of MQM. A text of fewer than 250 words is scored as if it had 250.
    """

  private func counted(_ caption: String, _ noun: String, _ counts: [String: Int]) -> String {
    BarTable(
      caption: caption, heads: [.init(text: noun), .init(text: "documents", fill: "repaired")],
      rows: counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        .init(name: $0.key == "und" ? "not known" : $0.key, figures: [$0.value])
      }
    ).html
  }

  private var problems: String {
    let problems = statistics.problems
    guard problems.count > 0 else { return "" }
    let rows = problems.first.map { problem in
      let place = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
      return "<tr><td class=\"name\">\(HTMLText.escaped(place))</td><td>\(HTMLText.escaped(problem.message))</td></tr>"
    }
    let more = problems.count - problems.first.count
    return """
      <div class="wide-table"><table><caption>\(Figure.counted(problems.count, "record"))</caption>
      <thead><tr><th scope="col">place</th><th scope="col">what is wrong</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table></div>\(more > 0 ? "<p>\(Figure.grouped(more)) more.</p>" : "")
      """
  }

  private var settings: String {
    guard !report.settings.isEmpty else { return "" }
    let groups = report.settings.map { group in
      let entries = group.entries.map {
        "<div><dt>\(HTMLText.escaped($0.name))</dt><dd>\(HTMLText.escaped($0.value))</dd></div>"
      }
      return "<div><h3>\(HTMLText.escaped(group.title))</h3><dl>\(entries.joined())</dl></div>"
    }
    return "<div class=\"settings\">\(groups.joined())</div>"
  }
}
