import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Counts the swaps that versions of one text show, and makes candidates of them.
struct CopyTally: Sendable {
  private struct Record: Sendable {
    var swaps: [Comparison.Swap] = []
    var occurrences = 0
    /// How often each right form stands in its place.
    var rights: [String: Int] = [:]
  }

  private var records: [String: Record] = [:]
  /// Swaps beyond these are counted and not kept.
  private static let mostSwaps = 128

  mutating func add(_ swaps: [Comparison.Swap], lexicon: Lexicon) {
    for swap in swaps {
      let form = IntruderTally.base(of: Folding.folded(swap.wrong), lexicon: lexicon)
      var record = records[form] ?? Record()
      record.occurrences += 1
      if record.swaps.count < Self.mostSwaps { record.swaps.append(swap) }
      records[form] = record
    }
  }

  /// The candidates of some forms, in no order.
  func candidates(known: Set<String>, lexicon: Lexicon) -> [Candidate] {
    records.compactMap { form, record in known.contains(form) ? nil : candidate(form, record, lexicon) }
  }

  private func candidate(_ form: String, _ record: Record, _ lexicon: Lexicon) -> Candidate? {
    var gathered = ProposalGathering()
    var writings: [String: Int] = [:]
    var adjectives = 0
    for swap in record.swaps {
      writings[Folding.folded(swap.wrong), default: 0] += 1
      let right = Self.lemma(of: swap, lexicon)
      if Self.isAdjective(swap, lexicon) { adjectives += 1 }
      gathered.add(
        right, share: min(swap.logit, 3) / Double(record.swaps.count),
        evidence: Self.evidence(swap), place: swap.place, replacement: swap.right, frame: swap.frame)
    }
    let places = Set(record.swaps.map(\.place))
    let documents = Self.inOrder(record.swaps.map(\.place.document))
    let logit = record.swaps.reduce(0) { $0 + $1.logit } / Double(record.swaps.count)
    let proposals = gathered.proposals
    let isName = record.swaps.allSatisfy { $0.wrong.first?.isUppercase == true && $0.frame.before != nil }
    return Candidate(
      kind: .copies, form: writings[form] != nil || writings.count > 1 ? form : writings.keys.first ?? form,
      writings: writings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key), proposals: proposals,
      score: Self.score(logit: logit, places: places.count), occurrences: max(places.count, 1),
      documents: documents.count, firstDocuments: Array(documents.prefix(IntruderTally.mostDocuments)),
      concordance: Array(Self.inOrder(record.swaps.map(\.place)).prefix(IntruderRanking.mostLines)),
      draft: Candidate.Draft(
        kind: isName ? .name : 2 * adjectives > record.swaps.count ? .adjective : .noun,
        category: isName ? .namedEntity : .spun, certainty: logit >= 1 && (proposals.first?.share ?? 0) >= 0.8 ? .likely : .guess))
  }

  /// Between one half and one: the odds of the swaps, a little more where several places say so.
  private static func score(logit: Double, places: Int) -> Double {
    let sure = min(logit, 4) / 4
    return 0.6 + 0.3 * sure + 0.1 * (1 - 1 / Double(places + 1))
  }

  private static func evidence(_ swap: Comparison.Swap) -> [Evidence] {
    let copies = Evidence.rule("another version of the text has « \(swap.right) » in its place")
    guard let link = swap.link else { return [copies] }
    let thesaurus = link.tier == .moby ? "Moby" : link.tier == .synset ? "WordNet, same sense" : "WordNet, one step away"
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
