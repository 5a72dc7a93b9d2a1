import Foundation
import LavoirMining
import LavoirText

/// The swapped words of texts that have gold beside them (NAME.json or NAME.gold.json), and how many candidates meet them.
public struct SwapGold: Sendable {
  /// One kind of swap.
  public struct Swap: Hashable, Sendable {
    /// What stands in the text.
    public let wrong: String
    /// What stood there.
    public let right: String
  }

  /// How often each swap stands in the texts, in small letters.
  public private(set) var swaps: [Swap: Int] = [:]

  private struct Span: Decodable {
    let text: String
    let category: String
    let suggestion: String?
    let neutral: Bool?
  }

  /// The gold beside some documents.
  ///
  /// - Parameter names: words in names that count as swapped, though the gold files them under names.
  public init(of documents: [Document], names: Set<String> = []) {
    for document in documents {
      let stem = document.name.hasSuffix(".txt") ? String(document.name.dropLast(4)) : document.name
      for path in [stem + ".json", stem + ".gold.json"] {
        guard let data = FileManager.default.contents(atPath: path),
          let spans = try? JSONDecoder().decode([Span].self, from: data)
        else { continue }
        for span in spans where span.category == "spun" || names.contains(span.text) {
          guard let right = span.suggestion, span.neutral != true else { continue }
          swaps[Swap(wrong: Folding.folded(span.text), right: Folding.folded(right)), default: 0] += 1
        }
      }
    }
  }

  /// Whether no text has gold.
  public var isEmpty: Bool { swaps.isEmpty }

  /// The words that stand in the texts.
  public var wrongForms: Set<String> { Set(swaps.keys.map(\.wrong)) }

  // MARK: Intruders

  /// How good the first candidates are.
  public struct Precision: Sendable {
    /// How many were looked at.
    public let looked: Int
    /// How many are swapped words.
    public let hits: Int
    /// Of how many of these the first restoration is an original, and of how many one of the first three.
    public let first, firstThree: Int
    /// The others.
    public let misses: [String]
  }

  /// How good the first so many candidates for words are.
  public func precision(of candidates: [Candidate], first limit: Int) -> Precision {
    let looked = candidates.filter { $0.kind == .copies || $0.kind == .intruder }.prefix(limit)
    let wrong = wrongForms
    let hits = looked.filter { wrong.contains(Folding.folded($0.form)) }
    let ranks = hits.compactMap { rank(of: $0) }
    return Precision(
      looked: looked.count, hits: hits.count, first: ranks.count { $0 == 0 }, firstThree: ranks.count { $0 < 3 },
      misses: looked.filter { !wrong.contains(Folding.folded($0.form)) }.map(\.form))
  }

  /// The place of the first original among a candidate’s proposals, from 0; `nil` where none is among them.
  public func rank(of candidate: Candidate) -> Int? {
    let rights = rights(of: candidate)
    return candidate.proposals.firstIndex { Self.forms(of: $0).contains(where: rights.contains) }
  }

  private func rights(of candidate: Candidate) -> Set<String> {
    let writings = Set((candidate.writings + [candidate.form]).map(Folding.folded))
    return Set(swaps.keys.lazy.filter { writings.contains($0.wrong) }.map(\.right))
  }

  private static func forms(of proposal: Candidate.Proposal) -> [String] {
    let text = Folding.folded(proposal.text)
    return [text, text + "s"]
  }

  // MARK: Copies

  /// How many swaps copies gave away.
  public struct Recovery: Sendable {
    /// How many swaps there are, and how many were recovered.
    public let swaps, recovered: Int
    /// How many proposals there are.
    public let proposals: Int
    /// Which of them are wrong, as `wrong→right`.
    public let wrong: [String]
    /// The swaps that were not recovered.
    public let missed: [String]

    /// The share of the swaps that were recovered.
    public var share: Double { swaps == 0 ? 0 : Double(recovered) / Double(swaps) }
  }

  /// How many of the swaps the candidates from copies recover.
  public func recovery(by candidates: [Candidate]) -> Recovery {
    var found: Set<Swap> = []
    var wrong: [String] = []
    var proposals = 0
    for candidate in candidates where candidate.kind == .copies {
      for proposal in candidate.proposals {
        proposals += 1
        let met = Self.forms(of: proposal).flatMap { right in
          Set(candidate.writings + [candidate.form]).map { Swap(wrong: Folding.folded($0), right: right) }
        }.filter { swaps[$0] != nil }
        found.formUnion(met)
        if met.isEmpty { wrong.append("\(candidate.form)→\(proposal.text)") }
      }
    }
    let missed = swaps.keys.filter { !found.contains($0) }.sorted { ($0.wrong, $0.right) < ($1.wrong, $1.right) }
    return Recovery(
      swaps: swaps.values.reduce(0, +), recovered: found.reduce(0) { $0 + (swaps[$1] ?? 0) }, proposals: proposals,
      wrong: wrong, missed: missed.map { "\($0.wrong)→\($0.right)" })
  }
}
