import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirTagging
import LavoirText

/// Finds what stood where an English synonym stands now.
///
/// A spinner takes a French word for the English one of the same spelling, and writes one of its synonyms. So the way
/// back leads over the synonyms of the intruder that French has too; what the spinner left around it, gender, number and
/// elision, rules most of them out; the rest is weighed by how often French has the word, the chance that the thesaurus
/// leads from it to the intruder, the locutions it completes and whether the document has it elsewhere.
struct Restoration {
  let text: AnalyzedText
  /// The restorations of one text.
  init(text: AnalyzedText) {
    self.text = text
  }

  /// The candidates for an intruder, the likeliest first; none where its place rules all of them out.
  ///
  /// - Parameter needingLocution: gives none where the words around leave no locution open, at little cost.
  func ranking(for index: Int, needingLocution: Bool = false) -> Ranking {
    let token = text.tokens[index]
    let locutions = needingLocution ? LocutionSlot(at: index, in: text) : nil
    guard locutions?.isEmpty != true else { return Ranking([], range: token.range) }
    let slot = Slot(of: index..<index + 1, in: text)
    let origins = text.knowledge.originForms.origins(
      of: text.string(index), at: OriginForms.Place(of: token.key, in: slot), text.knowledge.lexicon)
    guard !origins.isEmpty else { return Ranking([], range: token.range) }
    let weighing = Weighing(at: index, locutions ?? LocutionSlot(at: index, in: text), in: self)
    // Of the same word by several ways the likeliest counts.
    var best = [(origin: Int, weight: Double)?](repeating: nil, count: origins.count)
    for (place, origin) in origins.enumerated() {
      let weight = weighing.weight(of: origin)
      if best[origin.first].map({ $0.weight < weight }) ?? true { best[origin.first] = (place, weight) }
    }
    let setting = RestorationSetting(intruder: text.string(index), token: token, agreement: agreement(shownBy: slot))
    let sorted = best.compactMap(\.self).sorted {
      ($1.weight, origins[$0.origin].synonym.word) < ($0.weight, origins[$1.origin].synonym.word)
    }
    return Ranking(
      sorted.map { weighing.candidate(origins[$0.origin], weight: $0.weight, setting) }, range: token.range)
  }

  /// The weight of all the words that an intruder may stand for, whatever its place says.
  func supply(for index: Int) -> Double {
    text.knowledge.originForms.powers(of: text.string(index), text.tokens[index].key, text.knowledge.lexicon)
      .reduce(0) { $0 + weight(of: $1.tier, $1.power) }
  }

  /// What the words around show of the gender.
  private func agreement(shownBy slot: Slot) -> Evidence? {
    guard let witness = slot.witness, let gender = slot.gender else { return nil }
    return .agreement("« \(text.string(witness)) » is \(gender == .feminine ? "feminine" : "masculine")")
  }

  // MARK: Weighing

  /// How much likelier a word is that completes a locution.
  static let locutionFactor = 30.0

  /// Spinning is done with one thesaurus, which the document’s other intruders tell; a neighbour in WordNet is seldom
  /// what a spinner took.
  fileprivate func weight(of tier: SpinCandidate.Tier, _ power: Double) -> Double {
    let share = text.spinTrace.rate > 0 ? text.spinTrace.synsetShare : 0.95
    return switch tier {
    case .synset: power * (share + 0.1)
    case .neighbour: power * 0.1
    case .moby: power * (1.1 - share)
    }
  }

  static func name(of tier: SpinCandidate.Tier) -> String {
    switch tier {
    case .synset: "WordNet, same sense"
    case .neighbour: "WordNet, one step away"
    case .moby: "Moby"
    }
  }
}

/// Weighs what may have stood at one place.
private struct Weighing {
  let restoration: Restoration
  let locutions: LocutionSlot
  let tag: UniversalTag?

  /// A spinner takes only forms that English has too: not « normale », for all that « normal » is.
  private static let respelledFactor = 0.05
  /// How much less likely a noun is where the tagger reads something else, and an adjective likewise.
  private static let otherTagFactor = 0.3
  /// How much likelier a word is that the document has elsewhere.
  private static let vocabularyFactor = 3.0

  init(at index: Int, _ locutions: LocutionSlot, in restoration: Restoration) {
    self.restoration = restoration
    self.locutions = locutions
    tag = restoration.text.partOfSpeech(of: index)
  }

  func weight(of origin: OriginForms.Origin) -> Double {
    let synonym = origin.synonym
    var weight = restoration.weight(of: synonym.tier, origin.power)
    if locution(with: origin) != nil { weight *= Restoration.locutionFactor }
    if synonym.partOfSpeech == .adjective, origin.form != synonym.word, origin.form != synonym.word + "s" {
      weight *= Self.respelledFactor
    }
    if isElsewhere(origin) { weight *= Self.vocabularyFactor }
    if let tag, tag != (synonym.partOfSpeech == .adjective ? .adjective : .noun) { weight *= Self.otherTagFactor }
    return weight
  }

  func candidate(_ origin: OriginForms.Origin, weight: Double, _ setting: RestorationSetting) -> Restoration.Candidate {
    Restoration.Candidate(
      lemma: origin.synonym.word, partOfSpeech: origin.synonym.partOfSpeech, form: origin.form, weight: weight,
      tier: origin.synonym.tier, isLinked: true, locution: locution(with: origin), isElsewhere: isElsewhere(origin),
      setting: setting)
  }

  private func locution(with origin: OriginForms.Origin) -> String? {
    guard !locutions.isEmpty else { return nil }
    return locutions.locution(with: origin.form) ?? locutions.locution(with: origin.synonym.word)
  }

  private func isElsewhere(_ origin: OriginForms.Origin) -> Bool { restoration.text.vocabulary.contains(origin.key) }
}
