import LavoirStatistics

/// The figures that a person asks for first.
struct TotalsList {
  /// What a figure is, the figure, and what else is to be known.
  struct Entry {
    let name: String
    let figure: String
    let detail: String
  }

  let entries: [Entry]

  init(_ statistics: RunStatistics, _ totals: FindingTotals) {
    let documents = statistics.documents
    let all = totals.all
    let perThousand = documents.words == 0 ? 0 : Double(all.all) * 1_000 / Double(documents.words)
    var entries = [
      Entry(
        name: "Documents read", figure: Figure.grouped(documents.read),
        detail: "\(Figure.counted(documents.words, "word")), \(Figure.bytes(documents.bytesIn)) of text"),
      Entry(
        name: "Kept", figure: Figure.grouped(documents.kept),
        detail: "\(Figure.grouped(documents.changed)) changed, \(Figure.bytes(documents.bytesOut)) of text"),
      Entry(
        name: "Dropped", figure: Figure.grouped(documents.dropped),
        detail: Figure.share(documents.dropped, of: documents.read)),
      Entry(
        name: "Findings", figure: Figure.grouped(all.all), detail: "\(Figure.tenths(perThousand)) in 1,000 words"),
      Entry(name: "Repaired", figure: Figure.grouped(all.repaired), detail: Figure.share(all.repaired, of: all.all)),
      Entry(name: "Left for a person", figure: Figure.grouped(all.left), detail: Figure.share(all.left, of: all.all)),
    ]
    if let received = statistics.qualityReceived.mean, let cleaned = statistics.qualityCleaned.mean {
      entries.append(
        Entry(
          name: "Mean quality", figure: Figure.score(cleaned), detail: "\(Figure.score(received)) as received"))
    }
    if statistics.problems.count > 0 {
      entries.append(
        Entry(name: "Records that failed", figure: Figure.grouped(statistics.problems.count), detail: "named below"))
    }
    self.entries = entries
  }

  /// The figures as a list of HTML.
  var html: String {
    let items = entries.map { entry in
      """
      <div><dt>\(entry.name)</dt><dd><div class="figure">\(entry.figure)</div>\
      <div class="detail">\(entry.detail)</div></dd></div>
      """
    }
    return "<dl class=\"totals\">\n\(items.joined(separator: "\n"))\n</dl>"
  }
}
