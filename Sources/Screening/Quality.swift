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
  /// The penalty points of its flaws.
  public let penalty: Penalty

  /// Fewer words than one page of a translator make no sample that a rate could be taken from; by custom it has 250.
  public static let fewestWords = 250

  /// A text’s quality from its words and penalty points.
  public init(words: Int, penalty: Penalty) {
    self.words = words
    self.penalty = penalty
  }

  /// Whether the text is scored as if it were longer.
  public var isShort: Bool { words < Self.fewestWords }

  /// The score as cleaned, from 0 to 100.
  public var score: Double { score(penalty.cleaned, over: max(words, Self.fewestWords)) }

  /// The score as received, from 0 to 100.
  public var scoreReceived: Double { score(penalty.received, over: max(words, Self.fewestWords)) }

  /// The score as cleaned by MQM’s formula to the letter, short or not; 100 for a text without words.
  public var plainScore: Double { score(penalty.cleaned, over: max(words, 1)) }

  /// The score as received by MQM’s formula to the letter, short or not.
  public var plainScoreReceived: Double { score(penalty.received, over: max(words, 1)) }

  /// The penalty points of what was left in 1,000 words (MQM’s normed penalty total); short texts as in ``score``.
  public var penaltyPerThousand: Double {
    Double(penalty.cleaned) * 1_000 / Double(max(words, Self.fewestWords))
  }

  /// The penalty points of all that was found in 1,000 words.
  public var penaltyPerThousandReceived: Double {
    Double(penalty.received) * 1_000 / Double(max(words, Self.fewestWords))
  }

  private func score(_ penalty: Int, over words: Int) -> Double {
    max(0, 100 - 100 * Double(penalty) / Double(words))
  }
}
