import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Makes candidates of the intruders that were counted.
///
/// At each place the odds that a word was swapped are the share of words that a spinner swapped in that document, times the
/// weight of all that may have stood there, over the frequency of the word itself in French. What stood there is weighed by
/// its frequency, the chance that a thesaurus leads from it to the intruder, the agreement of its neighbours (all by the
/// detectors), by what the corpus has beside the same neighbours, and by the other places of the same intruder: a spinner
/// mostly writes one word for one word (expectation–maximization over the places).
struct IntruderRanking {
  let tally: IntruderTally
  let counts: CorpusCounts
  let lexicon: Lexicon

  /// The candidates of some forms, in no order.
  ///
  /// - Parameter known: forms to leave out, in small letters.
  func candidates(known: Set<String>) -> [Candidate] {
    let rate = overallRate
    return tally.records.compactMap { form, record in
      known.contains(Folding.folded(form)) ? nil : candidate(form, record, rate: rate)
    }
  }

  // MARK: How much was swapped

  /// The share of words that a spinner can swap; the share of its swaps that leave a word which French has not.
  private static let swappable = 0.05
  private static let telling = 0.6
  /// As many English words a word stand in French that no spinner touched: .4 in a thousand of Wikipedia.
  private static let usual = 0.0005
  /// A document’s own rate counts as if as many words of the corpus came before it.
  private static let priorWords = 150.0
  /// Where nothing shows that a spinner was at work.
  private static let leastRate = 0.000_02

  private static let fewestOthers = 2

  private var overallRate: Double {
    let foreign = tally.traces.reduce(0) { $0 + $1.foreign }
    let words = tally.traces.reduce(0) { $0 + $1.words }
    return Self.rate(Double(foreign), Double(words))
  }

  private static func rate(_ foreign: Double, _ words: Double) -> Double {
    words == 0 ? leastRate : min(0.8, max(leastRate, (foreign - usual * words) / (telling * swappable * words)))
  }

  /// How much a spinner swapped in a document: what its other foreign words show, for one alone may stand anywhere; and
  /// where it is short, the corpus’s.
  private func rate(of document: Int, without sighting: Sighting, overall: Double) -> Double {
    let trace = tally.traces[document]
    let others = trace.foreign - (sighting.isTelling ? 1 : 0)
    let prior = (overall * Self.telling * Self.swappable + Self.usual) * Self.priorWords
    return Self.rate(Double(others < Self.fewestOthers ? 0 : others) + prior, Double(trace.words) + Self.priorWords)
  }

  // MARK: One form

  /// A place, what may have stood there by the words around, and how likely it was swapped at all.
  private struct Place {
    let sighting: Sighting
    let weights: [Double]
    let swapped: Double
    var shares: [Double]
  }

  private func candidate(_ form: String, _ record: IntruderTally.Record, rate overall: Double) -> Candidate? {
    var places = record.sightings.map { sighting, document in
      place(sighting, rate: rate(of: document, without: sighting, overall: overall))
    }
    let swapped = places.reduce(0) { $0 + $1.swapped }
    let score = swapped / (Double(places.count) + Self.doubt)
    guard score >= Self.leastScore else { return nil }
    refine(&places)
    let proposals = proposals(of: places)
    let kind = termKind(of: places, record)
    let share = proposals.first?.share ?? 0
    let isName = record.sightings.allSatisfy { $0.sighting.kind == .name }
    return Candidate(
      kind: .intruder, form: record.writings.form(of: form), lemma: form, writings: record.writings.ranked,
      proposals: proposals, score: score, occurrences: record.occurrences, documents: record.documents,
      firstDocuments: record.firstDocuments, concordance: record.sightings.prefix(Self.mostLines).map(\.sighting.place),
      draft: Candidate.Draft(
        kind: kind, category: isName ? .namedEntity : proposals.isEmpty ? .untranslated : .spun,
        certainty: score >= 0.8 && share >= 0.9 ? .likely : .guess))
  }

  /// One place weighs as much as two thirds: what stands often is surer.
  private static let doubt = 0.5
  private static let leastScore = 0.05
  static let mostLines = 5

  /// How much a swap of a word in a French name outweighs an English name that begins like a French one.
  private static let nameSupply = 20.0

  /// The frequency of a word that is one of grammar as well says little of it as a noun or adjective.
  private func grammarFactor(_ origin: Sighting.Origin) -> Double {
    let traits = lexicon.traits(of: origin.word)
    if !traits.isDisjoint(with: [.preposition, .conjunction, .pronoun, .determiner]) { return 0.03 }
    return traits.contains(.adverb) ? 0.3 : 1
  }

  /// Any English word may stand in French this often, as a base-10 logarithm in a billion words.
  private static let leastZipf = 1.5

  private func place(_ sighting: Sighting, rate: Double) -> Place {
    let own = lexicon.record(of: sighting.form).frenchZipf
    let plain = sighting.origins.map { $0.weight * grammarFactor($0) }
    let weights = zip(sighting.origins, plain).map { $1 * contextFactor($0, sighting.context) }
    let isName = sighting.kind == .name
    let supply = isName ? Self.nameSupply : plain.reduce(0, +) / PowerOfTen.of(max(own, Self.leastZipf))
    let odds = sighting.origins.isEmpty ? 0 : rate * supply * sighting.clash
    let swapped = odds / (1 + odds)
    let sum = weights.reduce(0, +)
    return Place(
      sighting: sighting, weights: weights, swapped: swapped, shares: sum > 0 ? weights.map { $0 / sum } : weights)
  }

  // MARK: What the corpus says

  /// How much likelier the corpus makes a word: how often it has it at all, and beside the same neighbours.
  private func contextFactor(_ origin: Sighting.Origin, _ context: ContextWords) -> Double {
    let own = counts.count(of: origin.key)
    let expected = PowerOfTen.of(lexicon.record(of: origin.replacement).frenchZipf) * Double(counts.total) / 1e9
    var factor = min(3, max(0.5, (own + 2) / (expected + 2)))
    let besides =
      context.before.map { counts.count(of: $0, origin.key) } + context.behind.map { counts.count(of: origin.key, $0) }
    for seen in besides where own > 0 { factor *= 1 + min(4, seen * Self.besideFactor / (own + 4)) }
    return factor
  }

  private static let besideFactor = 12.0

  /// The other places of the same intruder speak for what they speak for.
  private func refine(_ places: inout [Place]) {
    for _ in 0..<Self.rounds {
      var total: [String: Double] = [:]
      for place in places {
        for (origin, share) in zip(place.sighting.origins, place.shares) { total[origin.word, default: 0] += share }
      }
      for index in places.indices {
        let place = places[index]
        let weights = zip(place.sighting.origins, place.weights).map { origin, weight in
          weight * (total[origin.word, default: 0] + Self.ownWord)
        }
        let sum = weights.reduce(0, +)
        if sum > 0 { places[index].shares = weights.map { $0 / sum } }
      }
    }
  }

  private static let rounds = 3
  /// How much a word counts that no other place speaks for.
  private static let ownWord = 0.5

  private func proposals(of places: [Place]) -> [Candidate.Proposal] {
    var gathered = ProposalGathering()
    for place in places {
      let reasons = place.sighting.reason.map { [$0] } ?? []
      let best = place.shares.indices.max { place.shares[$0] < place.shares[$1] }
      for (index, origin) in place.sighting.origins.enumerated() {
        gathered.add(
          origin.word, share: place.shares[index] / Double(places.count), evidence: origin.evidence + reasons,
          place: index == best ? place.sighting.place : nil, replacement: origin.replacement,
          frame: place.sighting.frame)
      }
    }
    return gathered.proposals
  }

  private func termKind(of places: [Place], _ record: IntruderTally.Record) -> Term.Kind {
    guard !places.contains(where: { $0.sighting.kind == .name }) else { return .name }
    var adjective = 0.0
    for place in places {
      for (origin, share) in zip(place.sighting.origins, place.shares) {
        adjective += origin.partOfSpeech == .adjective ? share : -share
      }
    }
    return adjective > 0 ? .adjective : .noun
  }
}
