/// What shares of a text are repeated in it.
public struct Repetition: Sendable, Equatable, Codable {
  /// Each share, from 0 to 1; those that are 0 are left out.
  private let shares: [RepetitionMeasure: Double]

  /// A share, from 0 to 1.
  public subscript(measure: RepetitionMeasure) -> Double { shares[measure] ?? 0 }

  init(_ shares: [RepetitionMeasure: Double]) { self.shares = shares.filter { $0.value > 0 } }
}

/// A stretch of a text as its repetitions are told by.
struct RepeatableStretch {
  /// Equal stretches have equal hashes.
  var hash: UInt64
  /// The first byte, and the offset behind the last.
  var start: UInt32
  var end: UInt32
}
