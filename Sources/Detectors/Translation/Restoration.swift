import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Finds what stood where an English synonym stands now.
struct Restoration {
  /// A word that may have stood there, put into the text.
  struct Candidate {
    let lemma: String
    let substitution: Substitution
    let evidence: [Evidence]
    /// How often French has the word, times the chance that the thesaurus leads from it to the intruder.
    let weight: Double
  }

  let text: AnalyzedText

  /// The most candidates that are worth showing.
  private static let most = 8

  /// The candidates for an intruder, best first: English synonyms of it that are French words of the same spelling,
  /// those left out that the gender, number or part of speech of the place rules out.
  func candidates(for index: Int) -> [Candidate] {
    let word = text.string(index)
    let slot = Slot(of: index..<index + 1, in: text)
    var candidates: [Candidate] = []
    for synonym in text.knowledge.lexicon.synonyms(of: word) {
      guard candidates.count < Self.most, !candidates.contains(where: { $0.lemma == synonym.word }),
        let candidate = candidate(synonym, intruder: word, for: index, slot)
      else { continue }
      candidates.append(candidate)
    }
    return candidates
  }

  /// The weight of all the words that an intruder may stand for, whatever its place says.
  func supply(for index: Int) -> Double {
    text.knowledge.lexicon.synonyms(of: text.string(index)).reduce(0) { $0 + Self.weight(of: $1) }
  }

  private static func weight(of synonym: SpinCandidate) -> Double {
    PowerOfTen.of(synonym.score) * share(of: synonym.tier)
  }

  private func candidate(
    _ synonym: SpinCandidate, intruder: String, for index: Int, _ slot: Slot
  ) -> Candidate? {
    guard let form = form(of: synonym, in: slot),
      slot.beginsWithVowel.map({ $0 == Vowels.begins(form, lexicon: text.knowledge.lexicon) }) ?? true
    else { return nil }
    var evidence: [Evidence] = [.synonym(of: synonym.word, intruder: intruder, thesaurus: Self.name(of: synonym.tier))]
    if let witness = slot.witness, let gender = slot.gender {
      evidence.append(.agreement("« \(text.string(witness)) » is \(gender == .feminine ? "feminine" : "masculine")"))
    }
    let made = Substitution(
      range: text.tokens[index].range, replacement: Substituter.cased(form, like: text.tokens[index]))
    return Candidate(lemma: synonym.word, substitution: made, evidence: evidence, weight: Self.weight(of: synonym))
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
      return number == .plural ? lexicon.inflect(synonym.word, .noun, number: .plural) : synonym.word
    case .adjective:
      guard slot.noun != nil else { return nil }
      let lemma = lexicon.analyses(of: synonym.word).first { $0.tag.partOfSpeech == .adjective }?.lemma
      return lexicon.inflect(lemma ?? synonym.word, .adjective, gender: slot.gender ?? .masculine, number: number)
    default:
      return nil
    }
  }

  private static func name(of tier: SpinCandidate.Tier) -> String {
    switch tier {
    case .synset: "WordNet, same sense"
    case .neighbour: "WordNet, one step away"
    case .moby: "Moby"
    }
  }

  /// How much of the spinning is done with each thesaurus; a neighbour in WordNet is seldom what a spinner took.
  private static func share(of tier: SpinCandidate.Tier) -> Double {
    switch tier {
    case .synset: 1
    case .neighbour: 0.1
    case .moby: 0.3
    }
  }
}
