import LavoirDetectors
import LavoirEncodings

/// Reads the documents of a run for the lines that many of them share.
public enum RecurringLines {
  /// The lines that stand in many of the documents, by hash; none where there are too few documents to tell.
  ///
  /// Standard input is not read, for it can be read once only; what cannot be read is told when it is linted or cleaned.
  public static func find(in sources: [Inputs.Source], encoding: TextEncoding? = nil) -> Set<UInt64> {
    let files = sources.filter { $0.path != "-" }
    guard files.count >= LineTally.fewestDocuments else { return [] }
    var tally = LineTally()
    for file in files {
      if let article = try? TextFile.article(file.path, encoding: encoding) { tally.add(article.document.bytes) }
    }
    return tally.recurring
  }
}
