import LavoirFindings
import LavoirLexicons
import LavoirText

extension Restoration {
  /// The words that complete a locution around an intruder though no thesaurus leads to them, the likeliest first:
  /// « situation » in « importante scenario géopolitique ».
  ///
  /// A spinner takes only words that English spells alike, and leaves the neighbours as they agreed with the word.
  func locutionOrigins(for index: Int) -> [Candidate] {
    let lexicon = text.knowledge.lexicon
    let locutions = LocutionSlot(at: index, in: text)
    guard !locutions.isEmpty else { return [] }
    let slot = Slot(of: index..<index + 1, in: text)
    let linked = Set(lexicon.synonyms(of: text.string(index)).map(\.word))
    return locutions.words.compactMap { word -> Candidate? in
      let traits = lexicon.traits(of: word)
      guard !linked.contains(word), word.utf8.count > 3, traits.isSuperset(of: [.french, .english]),
        traits.contains(.noun) || traits.contains(.adjective), let locution = locutions.locution(with: word)
      else { return nil }
      guard slot.gender == nil || traits.gender == nil || traits.gender == slot.gender,
        slot.number == nil || traits.number == nil || traits.number == slot.number,
        slot.beginsWithVowel.map({ $0 == Vowels.begins(word, lexicon: lexicon) }) ?? true
      else { return nil }
      return Candidate(
        lemma: word, partOfSpeech: traits.contains(.noun) ? .noun : .adjective,
        replacement: Substituter.cased(word, like: text.tokens[index]), evidence: [.locution(locution)],
        weight: PowerOfTen.of(lexicon.record(of: word).frenchZipf) * Self.unlinkedFactor, tier: .moby)
    }.sorted { ($1.weight, $0.lemma) < ($0.weight, $1.lemma) }
  }

  /// How much likelier a locution makes a word that no thesaurus names: as ``locutionFactor``, less three in a hundred for
  /// the thesaurus being another.
  private static let unlinkedFactor = 0.05
}
