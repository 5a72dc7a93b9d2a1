import Foundation
import LavoirMining
import LavoirText

/// The swapped words of texts that have gold beside them (NAME.json or NAME.gold.json), and how many candidates meet them.
struct Gold {
  /// One kind of swap.
  struct Pair: Hashable {
    let wrong: String
    let right: String
  }

  /// How often each swap stands in the texts.
  private(set) var pairs: [Pair: Int] = [:]

  private struct Span: Decodable {
    let text: String
    let category: String
    let suggestion: String?
    let neutral: Bool?
  }

  init(of files: [String]) {
    for file in files {
      let stem = file.hasSuffix(".txt") ? String(file.dropLast(4)) : file
      for path in [stem + ".json", stem + ".gold.json"] {
        guard let data = FileManager.default.contents(atPath: path),
          let spans = try? JSONDecoder().decode([Span].self, from: data)
        else { continue }
        for span in spans where span.category == "spun" || span.text == "Braveness" {
          guard let right = span.suggestion, span.neutral != true else { continue }
          pairs[Pair(wrong: Folding.folded(span.text), right: Folding.folded(right)), default: 0] += 1
        }
      }
    }
  }

  var wrongForms: Set<String> { Set(pairs.keys.map(\.wrong)) }

  /// The precision of the first candidates, and where the right word stands among their proposals.
  func judge(_ all: [Candidate]) {
    let candidates = all.filter { $0.kind == .copies || $0.kind == .intruder }
    print("  candidates: " + Candidate.Kind.allCases.map { kind in "\(kind) \(all.count { $0.kind == kind })" }.joined(separator: ", "))
    let wrong = wrongForms
    for limit in [50, 100, 200, 500, 1000] where candidates.count >= limit || limit == 50 {
      let first = candidates.prefix(limit)
      let hits = first.filter { candidate in
        wrong.contains(Folding.folded(candidate.form))
      }
      let top = hits.count { rank($0) == 0 }
      let three = hits.count { rank($0).map { $0 < 3 } ?? false }
      print(
        "first \(limit): \(hits.count) of \(first.count) are swapped words; first restoration right \(top), in the first three \(three)")
      if limit <= 100 {
        print("  wrong: " + first.filter { !wrong.contains(Folding.folded($0.form)) }.map(\.form).joined(separator: " "))
      }
    }
    if pairs.count < 40 {
      for pair in pairs.keys.sorted(by: { $0.wrong < $1.wrong }) {
        let place = candidates.firstIndex { candidate in
          candidate.writings.contains { Folding.folded($0) == pair.wrong } || Folding.folded(candidate.form) == pair.wrong
        }
        let proposals = place.map { candidates[$0].proposals.map(\.text) } ?? []
        print("  \(pair.wrong) → \(pair.right): candidate \(place.map { "\($0 + 1)" } ?? "none") \(proposals)")
      }
    }
  }

  /// The rank of a right word among the proposals; `nil` where there is none.
  private func rank(_ candidate: Candidate) -> Int? {
    let writings = Set(candidate.writings.map { Folding.folded($0) } + [Folding.folded(candidate.form)])
    let rights = Set(pairs.keys.filter { writings.contains($0.wrong) }.map(\.right))
    return candidate.proposals.firstIndex { proposal in
      let text = Folding.folded(proposal.text)
      return rights.contains(text) || rights.contains(text + "s")
    }
  }

  /// How many of the swaps are recovered by copies, and how many candidates from copies are wrong.
  func judgeCopies(_ candidates: [Candidate]) {
    var found: Set<Pair> = []
    var wrong: [String] = []
    var count = 0
    for candidate in candidates where candidate.kind == .copies {
      for writing in Set(candidate.writings + [candidate.form]) {
        for proposal in candidate.proposals {
          for right in [proposal.text, proposal.text + "s"] {
            let pair = Pair(wrong: Folding.folded(writing), right: Folding.folded(right))
            if pairs[pair] != nil { found.insert(pair) }
          }
        }
      }
      count += candidate.proposals.count
      for proposal in candidate.proposals {
        let text = Folding.folded(proposal.text)
        let isRight = candidate.writings.contains { writing in
          [text, text + "s"].contains { pairs[Pair(wrong: Folding.folded(writing), right: $0)] != nil }
        }
        if !isRight { wrong.append("\(candidate.form)→\(proposal.text)") }
      }
    }
    let all = pairs.values.reduce(0, +)
    let kept = pairs.filter { found.contains($0.key) }.values.reduce(0, +)
    print("copies: \(found.count) of \(pairs.count) pairs, \(kept) of \(all) swaps recovered (\(Double(kept) / Double(all)))")
    print("  \(wrong.count) of \(count) proposals wrong: \(wrong.prefix(40).joined(separator: " "))")
    let missed = pairs.filter { !found.contains($0.key) }.sorted { $0.key.wrong < $1.key.wrong }
    print("  missed: " + missed.prefix(60).map { "\($0.key.wrong)→\($0.key.right)×\($0.value)" }.joined(separator: " "))
  }
}
