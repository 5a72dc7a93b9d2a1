import LavoirText

/// Findings and gold spans matched one to one.
enum Pairing {
  /// The least likeness of a pair: half of what either covers is covered by both.
  private static let leastLikeness = 0.5

  /// The number of pairs when the likest are paired first; of the equally like, the last.
  static func pairs(of findings: [ByteRange], and gold: [ByteRange]) -> Int {
    var candidates: [(likeness: Double, finding: Int, gold: Int)] = []
    for (finding, left) in findings.enumerated() {
      for (span, right) in gold.enumerated() {
        let likeness = left.likeness(to: right)
        if likeness >= leastLikeness { candidates.append((likeness, finding, span)) }
      }
    }
    var pairedFindings: Set<Int> = []
    var pairedGold: Set<Int> = []
    for candidate in candidates.sorted(by: >) {
      guard !pairedFindings.contains(candidate.finding), !pairedGold.contains(candidate.gold) else { continue }
      pairedFindings.insert(candidate.finding)
      pairedGold.insert(candidate.gold)
    }
    return pairedFindings.count
  }
}
