/// How the quality of documents is distributed, in steps of one point.
public struct QualityHistogram: Sendable, Codable, Equatable {
  /// How many documents have a score from `i` up to below `i + 1`, for `i` from 0 to 100.
  public private(set) var documents = [Int](repeating: 0, count: 101)
  /// The sum of all scores, in hundredths, so that it does not depend on the order.
  private var hundredths = 0

  /// How many documents there are.
  public var count: Int { documents.reduce(0, +) }

  /// The mean quality; `nil` where there is no document.
  public var mean: Double? {
    count == 0 ? nil : Double(hundredths) / Double(count) / 100
  }

  /// The step in which the median lies; `nil` where there is no document.
  public var median: Int? {
    let half = (count + 1) / 2
    var sum = 0
    return documents.firstIndex { number in
      sum += number
      return sum >= half && half > 0
    }
  }

  mutating func add(_ score: Double) {
    let bounded = max(0, min(100, score))
    documents[Int(bounded)] += 1
    hundredths += Int((bounded * 100).rounded())
  }

  mutating func merge(_ other: QualityHistogram) {
    for step in documents.indices { documents[step] += other.documents[step] }
    hundredths += other.hundredths
  }
}
