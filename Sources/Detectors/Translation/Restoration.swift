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
  /// A word that may have stood there, put into the text.
  struct Candidate {
    let lemma: String
    let partOfSpeech: PartOfSpeech
    let replacement: String
    let evidence: [Evidence]
    var weight: Double
    let tier: SpinCandidate.Tier
  }

  let text: AnalyzedText
  /// The restorations of one text.
  init(text: AnalyzedText) {
    self.text = text
  }

  /// The candidates for an intruder, the likeliest first; none where its place rules all of them out.
  ///
  /// - Parameter needingLocution: gives none where the words around leave no locution open, at little cost.
  func ranking(for index: Int, needingLocution: Bool = false) -> Ranking {
    let word = text.string(index)
    let locutions = LocutionSlot(at: index, in: text)
    guard !needingLocution || !locutions.isEmpty else { return Ranking([], range: text.tokens[index].range) }
    let slot = Slot(of: index..<index + 1, in: text)
    let tag = text.partOfSpeech(of: index)
    var candidates: [Candidate] = []
    for synonym in text.knowledge.lexicon.synonyms(of: word) {
      guard let form = form(of: synonym, in: slot), agreesInSound(form, slot) else { continue }
      var candidate = candidate(synonym, form, intruder: word, for: index, slot, locutions)
      if let tag, tag != (synonym.partOfSpeech == .adjective ? .adjective : .noun) {
        candidate.weight *= Self.otherTagFactor
      }
      if let same = candidates.firstIndex(where: { $0.lemma == candidate.lemma }) {
        if candidates[same].weight < candidate.weight { candidates[same] = candidate }
      } else {
        candidates.append(candidate)
      }
    }
    return Ranking(candidates.sorted { ($1.weight, $0.lemma) < ($0.weight, $1.lemma) }, range: text.tokens[index].range)
  }

  /// The weight of all the words that an intruder may stand for, whatever its place says.
  func supply(for index: Int) -> Double {
    text.knowledge.lexicon.synonyms(of: text.string(index)).reduce(0) { $0 + weight(of: $1) }
  }

  private func agreesInSound(_ form: String, _ slot: Slot) -> Bool {
    slot.beginsWithVowel.map { $0 == Vowels.begins(form, lexicon: text.knowledge.lexicon) } ?? true
  }

  /// The form of a synonym that agrees with what the neighbours show: a spinner leaves them as they were.
  private func form(of synonym: SpinCandidate, in slot: Slot) -> String? {
    let lexicon = text.knowledge.lexicon
    let number: Number = synonym.isPlural ? .plural : slot.number ?? .singular
    switch synonym.partOfSpeech {
    case .noun:
      guard slot.noun == nil || slot.determiner != nil,
        slot.gender == nil || Substituter(text).gender(ofNoun: synonym.word).map({ $0 == slot.gender }) ?? true
      else { return nil }
      guard number == .plural else { return synonym.word }
      return lexicon.inflect(synonym.word, .noun, number: .plural).flatMap {
        lexicon.analyses(of: $0).isEmpty ? nil : $0
      }
    case .adjective:
      guard slot.noun != nil else { return nil }
      let lemma = lexicon.analyses(of: synonym.word).first { $0.tag.partOfSpeech == .adjective }?.lemma
      return lexicon.inflect(lemma ?? synonym.word, .adjective, gender: slot.gender ?? .masculine, number: number)
    default:
      return nil
    }
  }

  // MARK: Weighing

  /// How much likelier a word is that completes a locution.
  static let locutionFactor = 30.0
  /// A spinner takes only forms that English has too: not « normale », for all that « normal » is.
  private static let respelledFactor = 0.05
  /// How much less likely a noun is where the tagger reads something else, and an adjective likewise.
  private static let otherTagFactor = 0.3
  /// How much likelier a word is that the document has elsewhere.
  private static let vocabularyFactor = 3.0

  private func candidate(
    _ synonym: SpinCandidate, _ form: String, intruder: String, for index: Int, _ slot: Slot, _ locutions: LocutionSlot
  ) -> Candidate {
    var weight = weight(of: synonym)
    var evidence: [Evidence] = [.synonym(of: synonym.word, intruder: intruder, thesaurus: Self.name(of: synonym.tier))]
    if let witness = slot.witness, let gender = slot.gender {
      evidence.append(.agreement("« \(text.string(witness)) » is \(gender == .feminine ? "feminine" : "masculine")"))
    }
    if let locution = locutions.locution(with: form) ?? locutions.locution(with: synonym.word) {
      weight *= Self.locutionFactor
      evidence.append(.locution(locution))
    }
    if synonym.partOfSpeech == .adjective, form != synonym.word, form != synonym.word + "s" {
      weight *= Self.respelledFactor
    }
    if text.vocabulary.contains(WordHash(form)) {
      weight *= Self.vocabularyFactor
      evidence.append(.elsewhere(form))
    }
    return Candidate(
      lemma: synonym.word, partOfSpeech: synonym.partOfSpeech,
      replacement: Substituter.cased(form, like: text.tokens[index]), evidence: evidence,
      weight: weight, tier: synonym.tier)
  }

  /// Spinning is done with one thesaurus, which the document’s other intruders tell; a neighbour in WordNet is seldom
  /// what a spinner took.
  private func weight(of synonym: SpinCandidate) -> Double {
    let share = text.spinTrace.rate > 0 ? text.spinTrace.synsetShare : 0.95
    return switch synonym.tier {
    case .synset: PowerOfTen.of(synonym.score) * (share + 0.1)
    case .neighbour: PowerOfTen.of(synonym.score) * 0.1
    case .moby: PowerOfTen.of(synonym.score) * (1.1 - share)
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
