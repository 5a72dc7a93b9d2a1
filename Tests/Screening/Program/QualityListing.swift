import LavoirCleaning
import LavoirScreening

/// The quality of files, one a line.
enum QualityListing {
  static func print(_ paths: some Sequence<String>) {
    var rules = ScreeningRules()
    rules.repetition = [.lines: 1]
    let assessor = Assessor(rules: rules)
    let cleaner = Cleaner()
    for path in paths {
      let assessment = assessor.assessment(of: cleaner.clean(TextFile.bytes(of: path)))
      let quality = assessment.quality
      let scores = [quality.scoreReceived, quality.score, quality.plainScoreReceived, quality.plainScore].map(rounded)
      let repeated = RepetitionMeasure.allCases.filter { assessment.repetition?[$0] ?? 0 > $0.gopherLimit }
      Swift.print(
        "received \(scores[0]), cleaned \(scores[1]) (to the letter \(scores[2]), \(scores[3])), \(quality.words) words:",
        path, repeated.map(\.rawValue).joined(separator: " "))
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
