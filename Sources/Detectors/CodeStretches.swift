import LavoirText

/// The stretches of a text that are program code: between backticks on a line, and between fences of three.
enum CodeStretches {
  /// The stretches as tokens, in order and apart.
  static func find(_ backticks: [Int], in tokens: [Token]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var fence: Int?
    var inline: Int?
    for run in runs(of: backticks, in: tokens) {
      if run.count >= 3, tokens[run.lowerBound].shape.contains(.startsLine) {
        if let open = fence { stretches.append(open..<run.upperBound) }
        fence = fence == nil ? run.lowerBound : nil
        inline = nil
      } else if fence == nil {
        if let open = inline, !(open + 1..<run.upperBound).contains(where: { tokens[$0].shape.contains(.startsLine) }) {
          stretches.append(open..<run.upperBound)
          inline = nil
        } else {
          inline = run.lowerBound
        }
      }
    }
    return stretches
  }

  /// Backticks with nothing between them, together.
  private static func runs(of backticks: [Int], in tokens: [Token]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in backticks {
      if let last = runs.last, last.upperBound == index, tokens[index].shape.contains(.joined) {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
