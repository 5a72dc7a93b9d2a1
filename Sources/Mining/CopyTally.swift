import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Counts the swaps that versions of one text show, and makes candidates of them.
struct CopyTally: Sendable {
  private var swaps: [Comparison.Swap] = []
  /// Swaps beyond these say nothing new.
  private static let mostSwaps = 1 << 18
  /// What a guess counts beside swaps that are told.
  private static let guess = 0.01
  /// Odds of ten to one, as a power of ten.
  private static let sure = 1.0

  mutating func add(_ swaps: [Comparison.Swap]) {
    self.swaps += swaps.prefix(Self.mostSwaps - self.swaps.count)
  }

  /// The candidates of some forms, in no order.
  func candidates(known: Set<String>, lexicon: Lexicon) -> [Candidate] {
    let forms = Dictionary(grouping: witnessed) { IntruderTally.base(of: Folding.folded($0.wrong), lexicon: lexicon) }
    return forms.compactMap { form, swaps in
      known.contains(form) ? nil : candidate(form, Self.oneEach(swaps), lexicon)
    }
  }

  /// Of the swaps that several versions tell of one place, the surest.
  private static func oneEach(_ swaps: [Comparison.Swap]) -> [Comparison.Swap] {
    var places: [Comparison.Spot: Int] = [:]
    var kept: [Comparison.Swap] = []
    for swap in swaps {
      if let place = places[swap.spot] {
        if kept[place].logit < swap.logit { kept[place] = swap }
      } else {
        places[swap.spot] = kept.count
        kept.append(swap)
      }
    }
    return kept
  }

  /// The swaps whose right word stands, one right word a place. Of several versions one may tell that what stands in another
  /// was swapped as well; and where one tells the right word, what was guessed from two wrong ones does not count.
  private var witnessed: [Comparison.Swap] {
    var logits: [Comparison.Spot: Double] = [:]
    for swap in swaps where !swap.isGuess { logits[swap.spot] = max(logits[swap.spot] ?? 0, swap.logit) }
    let standing = swaps.filter { swap in
      swap.isGuess || logits[swap.otherSpot, default: 0] < min(swap.logit, Self.sure)
    }
    var votes: [Comparison.Spot: [String: Double]] = [:]
    for swap in standing {
      votes[swap.spot, default: [:]][Folding.folded(swap.right), default: 0] += swap.isGuess ? Self.guess : swap.logit
    }
    return standing.filter { swap in
      let own = votes[swap.spot] ?? [:]
      return own[Folding.folded(swap.right), default: 0] >= own.values.max() ?? 0
    }
  }

  private func candidate(_ form: String, _ swaps: [Comparison.Swap], _ lexicon: Lexicon) -> Candidate? {
    var gathered = ProposalGathering()
    var writings = Writings()
    var adjectives = 0
    for swap in swaps {
      writings.add(Folding.folded(swap.wrong))
      let right = Self.lemma(of: swap, lexicon)
      if Self.isAdjective(swap, lexicon) { adjectives += 1 }
      gathered.add(
        right, share: min(swap.logit, 3) / Double(swaps.count),
        evidence: Self.evidence(swap), place: swap.place, replacement: swap.right, frame: swap.frame)
    }
    let documents = Self.inOrder(swaps.map(\.spot.document))
    let logit = swaps.reduce(0) { $0 + $1.logit } / Double(swaps.count)
    let proposals = gathered.proposals
    let isName = swaps.allSatisfy { $0.wrong.first?.isUppercase == true && $0.frame.before != nil }
    return Candidate(
      kind: .copies, form: writings.form(of: form), lemma: form, writings: writings.ranked, proposals: proposals,
      score: Self.score(logit: logit, places: swaps.count), occurrences: swaps.count, documents: documents.count,
      firstDocuments: Array(documents.prefix(IntruderTally.mostDocuments)),
      concordance: swaps.prefix(IntruderRanking.mostLines).map(\.place),
      draft: Candidate.Draft(
        kind: isName ? .name : 2 * adjectives > swaps.count ? .adjective : .noun,
        category: isName ? .namedEntity : .spun,
        certainty: logit >= 1 && (proposals.first?.share ?? 0) >= 0.8 ? .likely : .guess))
  }

  /// Between one half and one: the odds of the swaps, a little more where several places say so.
  private static func score(logit: Double, places: Int) -> Double {
    let sure = min(logit, 4) / 4
    return 0.6 + 0.3 * sure + 0.1 * (1 - 1 / Double(places + 1))
  }

  private static func evidence(_ swap: Comparison.Swap) -> [Evidence] {
    let copies = Evidence.rule("another version of the text has « \(swap.right) » in its place")
    guard let link = swap.link else { return [copies] }
    let thesaurus =
      link.tier == .moby ? "Moby" : link.tier == .synset ? "WordNet, same sense" : "WordNet, one step away"
    return [copies, .synonym(of: link.word, intruder: Folding.folded(swap.wrong), thesaurus: thesaurus)]
  }

  /// The right form as a dictionary has it: the singular where the intruder is a plural.
  private static func lemma(of swap: Comparison.Swap, _ lexicon: Lexicon) -> String {
    let right = Folding.folded(swap.right)
    if let link = swap.link { return link.word }
    guard right.hasSuffix("s") else { return right }
    let readings = lexicon.analyses(of: right).filter { [.noun, .adjective].contains($0.tag.partOfSpeech) }
    return readings.first { $0.tag.number == .plural }?.lemma ?? right
  }

  private static func isAdjective(_ swap: Comparison.Swap, _ lexicon: Lexicon) -> Bool {
    if let link = swap.link { return link.partOfSpeech == .adjective }
    let traits = lexicon.traits(of: swap.right)
    return traits.contains(.adjective) && !traits.contains(.noun)
  }

  private static func inOrder<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
