import LavoirText

/// A French word that a thesaurus spinner may have replaced, taking it for the English word of the same spelling.
public struct SpinCandidate: Sendable, Equatable {
  /// The French word: a singular, and of an adjective the form that English has too (`permanent`, `fine`).
  public let word: String
  /// What the word would be in the sentence: a noun or an adjective.
  public let partOfSpeech: PartOfSpeech
  /// The place of the intruder in the thesaurus entry of ``word``; in the lower tiers, which have no order, the rank
  /// that is as likely as an even choice among all words of the entry.
  public let rank: Int
  /// Which thesaurus leads there.
  public let tier: Tier
  /// French frequency times the likelihood of the rank, as a base-10 logarithm; to compare inside a tier.
  public let score: Double
  /// The intruder was looked up without its plural ending, so that the word too stands in the plural.
  public let isPlural: Bool

  /// The thesauri, the most telling first.
  public enum Tier: UInt8, Sendable, Comparable, CaseIterable {
    /// The same synset of WordNet, or the head of a similar one.
    case synset
    /// One pointer away in WordNet.
    case neighbour
    /// The Moby thesaurus, where the two name each other.
    case moby

    /// Whether the left tier tells more.
    public static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
  }
}

extension Lexicon {
  /// The French words that an English intruder may stand for: tier by tier, the likeliest first. A plural intruder is
  /// looked up as it is, then without `s`, `es` and with `y` for `ies`.
  public func synonyms(of english: String) -> [SpinCandidate] {
    let folded = Folding.folded(english)
    for (form, isPlural) in Self.singulars(of: folded) {
      guard let index = spinKeys[WordHash(form)] else { continue }
      let count = min(Int(spins.uint32(at: 4 * Int(index))), spins.count / 4)
      let candidates = (0..<count).map { offset in
        candidate(packed: spins.uint32(at: 4 * (Int(index) + 1 + offset)), isPlural: isPlural)
      }
      return candidates.sorted { ($0.tier, -$0.score, $0.word) < ($1.tier, -$1.score, $1.word) }
    }
    return []
  }

  /// The likelihood that a spinner takes the word of this rank: each next one is half as likely, and the last of the
  /// entry gets what is left.
  package static func rankLogLikelihood(_ rank: Int, isLast: Bool) -> Double {
    // log10 of e^(-0.7 rank) · (1 − e^-0.7), the spinner's exponential choice.
    -0.304 * Double(rank) - (isLast ? 0 : 0.298)
  }

  private func candidate(packed: UInt32, isPlural: Bool) -> SpinCandidate {
    let entry = PackedSpin(packed)
    let word = strings.string(at: Int(entry.string))
    let frequency = max(record(of: word).frenchZipf, 1)
    return SpinCandidate(
      word: word, partOfSpeech: entry.isAdjective ? .adjective : .noun, rank: Int(entry.rank), tier: entry.tier,
      score: frequency + Self.rankLogLikelihood(Int(entry.rank), isLast: entry.isLast), isPlural: isPlural)
  }

  private static func singulars(of form: String) -> [(String, Bool)] {
    var forms = [(form, false)]
    if form.hasSuffix("ies") { forms.append((String(form.dropLast(3)) + "y", true)) }
    if form.hasSuffix("s") { forms.append((String(form.dropLast()), true)) }
    if form.hasSuffix("es") { forms.append((String(form.dropLast(2)), true)) }
    return forms
  }
}

/// A candidate as it is stored: string reference (bits 0–18), rank (19–26), adjective (27), tier (28–29), last (30).
package struct PackedSpin: Hashable, Sendable {
  /// The string reference of the French word.
  package var string: UInt32
  /// See ``SpinCandidate/rank``.
  package var rank: UInt8
  /// An adjective; else a noun.
  package var isAdjective: Bool
  /// Which thesaurus leads there.
  package var tier: SpinCandidate.Tier
  /// The intruder is the last word of the thesaurus entry.
  package var isLast: Bool

  /// A candidate from its parts.
  package init(string: UInt32, rank: UInt8, isAdjective: Bool, tier: SpinCandidate.Tier, isLast: Bool) {
    self.string = string
    self.rank = rank
    self.isAdjective = isAdjective
    self.tier = tier
    self.isLast = isLast
  }

  /// A candidate from its bits.
  package init(_ packed: UInt32) {
    string = packed & 0x7FFFF
    rank = UInt8(truncatingIfNeeded: packed >> 19)
    isAdjective = packed & 1 << 27 != 0
    tier = SpinCandidate.Tier(rawValue: UInt8(packed >> 28 & 3)) ?? .moby
    isLast = packed & 1 << 30 != 0
  }

  /// Its bits.
  package var packed: UInt32 {
    string | UInt32(rank) << 19 | (isAdjective ? 1 << 27 : 0) | UInt32(tier.rawValue) << 28 | (isLast ? 1 << 30 : 0)
  }
}
