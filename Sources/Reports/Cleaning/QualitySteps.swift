import LavoirStatistics

/// The distribution of quality in a few steps that show where most documents lie.
struct QualitySteps {
  /// One step: its name, and how many documents lie in it as received and as cleaned.
  struct Step {
    let name: String
    let received: Int
    let cleaned: Int
  }

  /// The steps, the best first; none without documents.
  let steps: [Step]

  /// Ten steps of 1, 2, 5 or 10 points below 100, as wide as is needed for nine documents of ten; the rest is one step.
  init(_ statistics: RunStatistics) {
    let (received, cleaned) = (statistics.qualityReceived.documents, statistics.qualityCleaned.documents)
    let all = 2 * statistics.documents.read
    guard all > 0 else {
      steps = []
      return
    }
    let width = [1, 2, 5].first { width in
      let below = (0..<100 - 10 * width).reduce(0) { $0 + received[$1] + cleaned[$1] }
      return below * 10 <= all
    }
    let size = width ?? 10
    let floor = 100 - 10 * size
    func step(_ name: String, _ points: Range<Int>) -> Step {
      Step(
        name: name, received: points.reduce(0) { $0 + received[$1] }, cleaned: points.reduce(0) { $0 + cleaned[$1] })
    }
    steps =
      [step("100", 100..<101)]
      + stride(from: 100 - size, through: floor, by: -size).map { step("\($0)–\($0 + size)", $0..<$0 + size) }
      + (floor > 0 ? [step("below \(floor)", 0..<floor)] : [])
  }
}
