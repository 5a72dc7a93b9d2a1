import LavoirMining

/// Candidates as lines for a reader.
enum Listing {
  static func print(_ candidates: some Sequence<Candidate>) {
    for candidate in candidates {
      let proposals = candidate.proposals.prefix(3).map { "\($0.text) \(Int($0.share * 100))%" }.joined(separator: ", ")
      let score = Double(Int(candidate.score * 100)) / 100
      Swift.print("\(candidate.kind) \(score) \(candidate.form) ×\(candidate.occurrences)/\(candidate.documents): \(proposals)")
      if let line = candidate.concordance.first {
        Swift.print("    \(line.left)[\(line.keyword)]\(line.right)")
      }
    }
  }
}
