import Foundation
import LavoirLexicons
import LavoirText

/// The way back from a spun word: the spinner turned around. It takes a French word for the English one of the same
/// spelling and writes one of that word's synonyms; so each synonym leads to each word that has it.
struct SpinTable {
  /// The candidates of each intruder, the likeliest of a tier first.
  private(set) var candidates: [String: [Candidate]] = [:]

  /// A French word that may have been replaced.
  struct Candidate {
    let word: String
    let partOfSpeech: PartOfSpeech
    let rank: Int
    let tier: SpinCandidate.Tier
    let isLast: Bool
    let score: Double

    /// For sorting.
    var part: UInt8 { partOfSpeech.rawValue }
  }

  /// Candidates that one tier may have for one intruder; the few longer ones lose their rarest words.
  private static let longestTier = 40

  init(_ files: SourceFiles, french: FrenchLexicon, frequencies: Frequencies) throws {
    let wordNet = try WordNet(files)
    let moby = try MobyThesaurus(files)
    for word in french.byKey.keys.filter(SpinWord.isWritable).sorted() {
      let tags = french.common(word).map(\.tag).filter { $0.number != .plural }
      for (partOfSpeech, part) in [(PartOfSpeech.noun, WordNet.Part.noun), (.adjective, .adjective)] {
        guard tags.contains(where: { $0.partOfSpeech == partOfSpeech }) else { continue }
        let prior = max(frequencies.french.zipf(word), 1)
        let lists = [
          (SpinCandidate.Tier.synset, wordNet.synonyms(of: word, part)),
          (.neighbour, wordNet.neighbours(of: word, part)), (.moby, moby.synonyms(of: word)),
        ]
        invert(word, partOfSpeech, prior, lists)
      }
    }
    for key in candidates.keys { candidates[key] = Self.shortened(candidates[key] ?? []) }
  }

  /// The tables of the pack: keys, and lists of candidates.
  func write(to pack: inout PackBuilder) {
    var lists: [UInt32] = []
    for key in candidates.keys.sorted() {
      let list = candidates[key] ?? []
      pack.add(.spinKeys, key: WordHash(key), value: UInt32(lists.count))
      lists.append(UInt32(list.count))
      for candidate in list {
        let entry = PackedSpin(
          string: pack.strings.reference(candidate.word), rank: UInt8(candidate.rank),
          isAdjective: candidate.partOfSpeech == .adjective, tier: candidate.tier, isLast: candidate.isLast)
        lists.append(entry.packed)
      }
    }
    pack.set(.spins, to: lists.flatMap { PackBuilder.littleEndian($0) })
    report("spin table", "\(candidates.count) intruders, \(lists.count - candidates.count) candidates")
  }

  private mutating func invert(
    _ word: String, _ partOfSpeech: PartOfSpeech, _ prior: Double, _ lists: [(SpinCandidate.Tier, [String])]
  ) {
    var seen = Set<String>()
    for (tier, synonyms) in lists {
      // A list without order: the rank of the same likelihood as an even choice, e^(-0.7 rank) = 1 / count.
      let evenRank = Int((log(Double(max(synonyms.count, 1))) / 0.7).rounded())
      for (index, synonym) in synonyms.enumerated() where seen.insert(synonym).inserted {
        let rank = min(tier == .synset ? index : evenRank, 255)
        let isLast = tier != .synset || index == synonyms.count - 1
        candidates[synonym, default: []].append(
          Candidate(
            word: word, partOfSpeech: partOfSpeech, rank: rank, tier: tier, isLast: isLast,
            score: prior + Lexicon.rankLogLikelihood(rank, isLast: isLast)))
      }
    }
  }

  private static func shortened(_ list: [Candidate]) -> [Candidate] {
    let sorted = list.sorted { (-$0.score, $0.word, $0.part) < (-$1.score, $1.word, $1.part) }
    return SpinCandidate.Tier.allCases.flatMap { tier in sorted.filter { $0.tier == tier }.prefix(longestTier) }
  }
}
