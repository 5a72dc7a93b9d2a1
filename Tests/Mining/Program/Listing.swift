import LavoirMining

/// Candidates as lines for a reader.
enum Listing {
  static func print(_ candidates: some Sequence<Candidate>) {
    for candidate in candidates {
      let proposals = candidate.proposals.prefix(3).map { "\($0.text) \(Int($0.share * 100))%" }.joined(separator: ", ")
      let score = Double(Int(candidate.score * 100)) / 100
      Swift.print(
        "\(candidate.kind) \(score) \(candidate.form) ×\(candidate.occurrences)/\(candidate.documents): \(proposals)")
      if let line = candidate.concordance.first {
        Swift.print("    \(line.left)[\(line.keyword)]\(line.right)")
      }
    }
  }
}

extension Listing {
  /// How many candidates become entries, and how many of their examples hold.
  static func printEntries(_ candidates: some Collection<Candidate>) {
    let entries = candidates.compactMap { $0.entry(source: "corpus") }
    let offered = candidates.reduce(0) { $0 + ($1.proposals.first?.examples.count ?? 0) }
    Swift.print("\(entries.count) entries, \(entries.reduce(0) { $0 + $1.examples.count }) of \(offered) examples hold")
    for (candidate, entry) in zip(candidates.filter { $0.entry() != nil }, entries).prefix(12) {
      guard case .term(let term) = entry else { continue }
      Swift.print(
        "- \(term.preferred) [\(term.replaces.map(\.text))] \(term.kind) \(term.contexts.map(\.source)) \(term.certainty)"
      )
      Swift.print(
        "    \(term.examples.count)/\(candidate.proposals[0].examples.count) \(term.examples.first ?? candidate.proposals[0].examples.first ?? "none")"
      )
    }
  }
}
