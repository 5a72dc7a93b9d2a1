/// How the quality of documents is distributed, in steps of one point.
public struct QualityHistogram: Sendable, Codable, Equatable {
  /// How many documents have a quality from `i` up to below `i + 1`, for `i` from 0 to 100; below 0 counts as 0.
  public private(set) var documents = [Int](repeating: 0, count: 101)
  /// How many documents have no quality, because they have no words.
  public private(set) var withoutWords = 0
  /// The sum of all qualities, in hundredths, so that it does not depend on the order.
  private var hundredths = 0

  /// How many documents have a quality.
  public var count: Int { documents.reduce(0, +) }

  /// The mean quality; `nil` where no document has one.
  public var mean: Double? {
    count == 0 ? nil : Double(hundredths) / Double(count) / 100
  }

  /// The step in which the median lies; `nil` where no document has a quality.
  public var median: Int? {
    let half = (count + 1) / 2
    var sum = 0
    return documents.firstIndex { number in
      sum += number
      return sum >= half && half > 0
    }
  }

  mutating func add(_ quality: Double?) {
    guard let quality, !quality.isNaN else { return withoutWords += 1 }
    let bounded = max(0, min(100, quality))
    documents[Int(bounded)] += 1
    hundredths += Int((bounded * 100).rounded())
  }

  mutating func merge(_ other: QualityHistogram) {
    for step in documents.indices { documents[step] += other.documents[step] }
    withoutWords += other.withoutWords
    hundredths += other.hundredths
  }
}
