import LavoirCleaning
import LavoirFindings

/// How good a text is, from its flaws after the linear model of MQM (Multidimensional Quality Metrics), from which it
/// departs in two things that are told here; so it is not MQM’s score.
///
/// Each flaw costs penalty points by its severity: neutral 0, minor 1, major 5, critical 25 (every type of flaw weighs 1).
/// The absolute penalty total divided by the number of words is the per-word penalty; the overall quality score is
/// (1 − per-word penalty) × 100, here never below 0. Source: MQM Council, *The MQM scoring models*, linear calibrated
/// scoring without calibration, themqm.org. Findings that are only a guess do not count: most that may be wrong are among
/// them, and a text is not blamed for what the program is not sure of.
///
/// The formula punishes short texts too hard: one major flaw in a line of ten words makes it 50. So a text of fewer
/// words than ``fewestWords`` is scored as if flawless words stood behind it up to that number; ``words`` is told, and
/// ``isShort`` says where it was done.
public struct Quality: Sendable, Equatable, Codable {
  /// The words of the text as cleaned.
  public let words: Int
  /// The penalty points of all flaws, the repaired ones too: the text as received.
  public let penaltyReceived: Int
  /// The penalty points of the flaws that were left: the text as cleaned.
  public let penaltyCleaned: Int

  /// Fewer words than one page of a translator make no sample that a rate could be taken from; by custom it has 250.
  public static let fewestWords = 250

  /// A text’s quality from its words and penalty points.
  public init(words: Int, penaltyReceived: Int, penaltyCleaned: Int) {
    self.words = words
    self.penaltyReceived = penaltyReceived
    self.penaltyCleaned = penaltyCleaned
  }

  /// The quality of a text from what was found in it.
  public init(of text: CleanedText, words: Int) {
    let left = text.remaining.reduce(0) { $0 + Self.penalty(of: $1) }
    let repaired = text.changes.reduce(0) {
      $0 + $1.findings.reduce(0) { $0 + Self.penalty(of: $1) }
    }
    self.init(words: words, penaltyReceived: left + repaired, penaltyCleaned: left)
  }

  /// Whether the text is scored as if it were longer.
  public var isShort: Bool { words < Self.fewestWords }

  /// The score as cleaned, from 0 to 100.
  public var score: Double { score(penaltyCleaned, over: max(words, Self.fewestWords)) }

  /// The score as received, from 0 to 100.
  public var scoreReceived: Double { score(penaltyReceived, over: max(words, Self.fewestWords)) }

  /// The score as cleaned by MQM’s formula to the letter, short or not; 100 for a text without words.
  public var plainScore: Double { score(penaltyCleaned, over: max(words, 1)) }

  /// The score as received by MQM’s formula to the letter, short or not.
  public var plainScoreReceived: Double { score(penaltyReceived, over: max(words, 1)) }

  /// The penalty points of what was left in 1,000 words (MQM’s normed penalty total); short texts as in ``score``.
  public var penaltyPerThousand: Double {
    Double(penaltyCleaned) * 1_000 / Double(max(words, Self.fewestWords))
  }

  /// The penalty points of all that was found in 1,000 words.
  public var penaltyPerThousandReceived: Double {
    Double(penaltyReceived) * 1_000 / Double(max(words, Self.fewestWords))
  }

  private func score(_ penalty: Int, over words: Int) -> Double {
    max(0, 100 - 100 * Double(penalty) / Double(words))
  }

  private static func penalty(of finding: Finding) -> Int {
    finding.certainty == .guess ? 0 : finding.severity.penalty
  }
}
