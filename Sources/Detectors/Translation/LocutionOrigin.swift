import LavoirFindings
import LavoirLexicons
import LavoirText

extension Restoration {
  /// The words that complete a locution around an intruder though no thesaurus leads to them, the likeliest first:
  /// « situation » in « importante scenario géopolitique ».
  ///
  /// - Parameter leastShare: the least share of the word among all that the same words leave open.
  /// A spinner takes only words that English spells alike, and leaves the neighbours as they agreed with the word.
  func locutionOrigins(for index: Int, leastShare: Double = 0) -> [Candidate] {
    let lexicon = text.knowledge.lexicon
    let locutions = LocutionSlot(at: index, in: text)
    guard !locutions.isEmpty else { return [] }
    let slot = Slot(of: index..<index + 1, in: text)
    let setting = RestorationSetting(intruder: text.string(index), token: text.tokens[index], agreement: nil)
    let linked = Set(lexicon.synonyms(of: text.string(index)).map(\.word))
    return locutions.words.compactMap { word -> Candidate? in
      let traits = lexicon.traits(of: word)
      guard !linked.contains(word), word.utf8.count > 3, traits.isSuperset(of: [.french, .english]),
        traits.contains(.noun) || traits.contains(.adjective), let locution = locutions.locution(with: word),
        locutions.share(of: word) >= leastShare
      else { return nil }
      guard slot.gender == nil || traits.gender == nil || traits.gender == slot.gender,
        slot.number == nil || traits.number == nil || traits.number == slot.number,
        slot.beginsWithVowel.map({ $0 == Vowels.begins(word, lexicon: lexicon) }) ?? true
      else { return nil }
      return Candidate(
        lemma: word, partOfSpeech: traits.contains(.noun) ? .noun : .adjective, form: word,
        weight: PowerOfTen.of(lexicon.record(of: word).frenchZipf) * locutions.share(of: word) * Self.unlinkedFactor,
        tier: .moby, isLinked: false, locution: locution, isElsewhere: false, setting: setting)
    }.sorted { ($1.weight, $0.lemma) < ($0.weight, $1.lemma) }
  }

  /// How likely it is that a spinner’s thesaurus is another and leads there, times what the locution is worth.
  private static let unlinkedFactor = 0.5
}
