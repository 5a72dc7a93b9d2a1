/// Two versions of a text laid side by side, word by word; passages may have moved, gone or come.
///
/// Runs of three words that stand once in each version tie the two together. From each such tie the versions are followed
/// to both sides as long as they go on in step, so that a word swapped for another shows as a difference between equal words.
public struct Alignment: Sendable, Equatable {
  /// Words of one version that stand where others stand in the other.
  public struct Difference: Sendable, Equatable {
    /// The words of the first version, by token.
    public let first: Range<Int>
    /// The words of the second version, by token.
    public let second: Range<Int>
  }

  /// What differs between equal words, in the order of the first version.
  public let differences: [Difference]
  /// How many tokens stand in both.
  public let common: Int

  /// Lays two versions side by side.
  public init(_ first: TextWords, _ second: TextWords) {
    var aligner = Aligner(first: first, second: second)
    aligner.run()
    differences = aligner.differences.sorted { $0.first.lowerBound < $1.first.lowerBound }
    common = aligner.common
  }
}
