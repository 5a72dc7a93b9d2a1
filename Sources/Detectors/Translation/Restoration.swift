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

  private func candidate(
    _ synonym: SpinCandidate, intruder: String, for index: Int, _ slot: Slot
  ) -> Candidate? {
    let number = synonym.isPlural ? .plural : slot.number ?? .singular
    let substituter = Substituter(text)
    let substitution: Substitution?
    switch synonym.partOfSpeech {
    case .noun:
      guard let gender = substituter.gender(ofNoun: synonym.word), slot.noun == nil || slot.determiner != nil else {
        return nil
      }
      if let shown = slot.gender, shown != gender { return nil }
      substitution = substituter.noun(synonym.word, for: index..<index + 1, number: number)
    case .adjective:
      guard let noun = slot.noun else { return nil }
      let traits = text.traits(noun)
      let gender: Gender =
        traits.contains(.feminine) && !traits.contains(.masculine) ? .feminine : slot.gender ?? .masculine
      substitution = substituter.adjective(synonym.word, for: index..<index + 1, gender: gender, number: number)
    default:
      substitution = nil
    }
    guard let substitution else { return nil }
    var evidence: [Evidence] = [.synonym(of: synonym.word, intruder: intruder, thesaurus: Self.name(of: synonym.tier))]
    if let witness = slot.witness, let gender = slot.gender {
      evidence.append(.agreement("« \(text.string(witness)) » is \(gender == .feminine ? "feminine" : "masculine")"))
    }
    return Candidate(lemma: synonym.word, substitution: substitution, evidence: evidence)
  }

  private static func name(of tier: SpinCandidate.Tier) -> String {
    switch tier {
    case .synset: "WordNet, same sense"
    case .neighbour: "WordNet, one step away"
    case .moby: "Moby"
    }
  }
}
