import LavoirDetectors
import LavoirEncodings

/// Reads the documents of a run for the lines that many of them share.
public enum RecurringLines {
  /// The lines that stand in many of some texts, by hash; none where there are too few texts to tell.
  ///
  /// What cannot be read is told when it is linted or cleaned. The result does not depend on the number of workers.
  public static func find(in paths: [String], encoding: TextEncoding? = nil, workers: Int = 1) -> Set<UInt64> {
    guard paths.count >= LineTally.fewestDocuments else { return [] }
    var tally = LineTally()
    for start in stride(from: 0, to: paths.count, by: textsAtOnce) {
      let some = paths[start..<min(start + textsAtOnce, paths.count)]
      let candidates = ParallelMap.results(count: some.count, workers: workers) { index in
        let article = try? TextFile.article(some[start + index], encoding: encoding)
        return article.map { LineTally.candidates(in: $0.document.bytes) } ?? []
      }
      for hashes in candidates { tally.add(hashes) }
    }
    return tally.recurring
  }

  private static let textsAtOnce = 256
}
