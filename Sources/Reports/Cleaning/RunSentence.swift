import LavoirStatistics

/// A run in two sentences.
struct RunSentence {
  let text: String

  init(_ statistics: RunStatistics) {
    let documents = statistics.documents
    let findings = FindingTotals(statistics).all
    guard documents.read > 0 else {
      text = "There was no document to clean."
      return
    }
    let dropped =
      documents.dropped > 0
      ? "\(Figure.grouped(documents.dropped)) \(documents.dropped == 1 ? "was" : "were") dropped. " : ""
    let found =
      findings.all == 0
      ? "Nothing was found in them."
      : """
      Of \(Figure.counted(findings.all, "finding")), \(Figure.grouped(findings.repaired)) were repaired and \
      \(Figure.grouped(findings.left)) left for a person.
      """
    text = """
      \(Figure.counted(documents.read, "document")) of \(Figure.counted(documents.words, "word")) were read; \
      \(Figure.grouped(documents.kept)) are kept, \(Figure.grouped(documents.changed)) of them changed. \(dropped)\(found)
      """
  }
}
