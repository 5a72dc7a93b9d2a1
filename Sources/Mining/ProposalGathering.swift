import LavoirFindings
import LavoirGlossaries

/// Gathers what speaks for each form that may be the right one, over many places.
struct ProposalGathering {
  private struct Record {
    var share = 0.0
    var places = 0
    var evidence: [Evidence: Int] = [:]
    var examples: [String] = []
    /// The contexts of the examples, in their order, then those of other places.
    var exampleContexts: [String] = []
    var frames: [String: Int] = [:]

    mutating func add(_ place: ConcordanceLine, replacement: String, context: String?) {
      places += 1
      if let context { frames[context, default: 0] += 1 }
      guard examples.count < ProposalGathering.mostExamples, !place.repeatsKeyword else { return }
      examples.append(place.marked(as: replacement))
      if let context, !exampleContexts.contains(context) { exampleContexts.append(context) }
    }
  }

  private var records: [String: Record] = [:]

  private static let mostProposals = 8
  private static let mostEvidence = 4
  private static let mostExamples = 3
  static let mostContexts = 6

  /// Adds what one place says for a form.
  ///
  /// - Parameters:
  ///   - share: how likely it is there, over the number of places.
  ///   - place: the place, if the form is the likeliest there.
  mutating func add(
    _ text: String, share: Double, evidence: [Evidence], place: ConcordanceLine?, replacement: String, frame: Frame?
  ) {
    var record = records[text] ?? Record()
    record.share += share
    for one in evidence { record.evidence[one, default: 0] += 1 }
    if let place { record.add(place, replacement: replacement, context: frame?.context) }
    records[text] = record
  }

  /// The forms, the likeliest first.
  var proposals: [Candidate.Proposal] {
    let ranked = records.sorted { ($1.value.share, $0.key) < ($0.value.share, $1.key) }
    // Summed in order, so that the last digit is the same every time.
    let total = ranked.reduce(0) { $0 + $1.value.share }
    return ranked.prefix(Self.mostProposals).map { text, record in
      let others = Self.most(record.frames, Self.mostContexts) { $0 }.filter { !record.exampleContexts.contains($0) }
      return Candidate.Proposal(
        text: text, share: total > 0 ? record.share / total : 0, occurrences: record.places,
        evidence: Self.most(record.evidence, Self.mostEvidence) { $0.description }, examples: record.examples,
        contexts: Array((record.exampleContexts + others).prefix(Self.mostContexts)))
    }
  }

  private static func most<Key: Hashable>(
    _ counts: [Key: Int], _ limit: Int, by name: (Key) -> String
  ) -> [Key] {
    counts.map { ($0.key, $0.value, name($0.key)) }.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.prefix(limit).map(\.0)
  }
}
