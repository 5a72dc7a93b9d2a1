import LavoirFindings
import LavoirText

/// The words that may have stood in an intruder's place, the likeliest first.
struct Ranking {
  /// The words.
  let candidates: [Restoration.Candidate]
  /// The bytes of the intruder.
  let range: ByteRange
  /// The weight of all of them.
  let supply: Double

  init(_ candidates: [Restoration.Candidate], range: ByteRange) {
    self.candidates = candidates
    self.range = range
    supply = candidates.reduce(0) { $0 + $1.weight }
  }

  /// The likeliest.
  var best: Restoration.Candidate? { candidates.first }

  /// How likely the best is among all, from 0 to 1; a rare word alone may be none of them.
  var share: Double { best.map { $0.weight / (supply + Self.unknown) } ?? 0 }

  /// The weight of words that no thesaurus gives: that of one word in five million.
  private static let unknown = 200.0

  /// The repair with the best, and the next ones as alternatives.
  var fix: Fix? {
    best.map {
      Fix($0.replacement, alternatives: candidates.dropFirst().prefix(Self.mostAlternatives).map(\.replacement))
    }
  }

  /// Why the best was chosen.
  var evidence: [Evidence] {
    best.map { $0.evidence + [.likelihood($0.replacement, share)] } ?? []
  }

  /// The most alternatives that are worth showing.
  private static let mostAlternatives = 9
}
