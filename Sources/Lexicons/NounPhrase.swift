extension Lexicon {
  /// The plural of a noun phrase: the words before its first preposition take it (`globule blanc` → `globules blancs`,
  /// `ferme de bots` → `fermes de bots`). A word that the lexicon does not know stays.
  public func plural(ofPhrase phrase: String) -> String {
    plural(ofPhrase: phrase) { $0 }
  }

  /// The plural of a noun phrase.
  ///
  /// - Parameter unknown: the plural of a word that the lexicon does not know.
  public func plural(ofPhrase phrase: String, unknown: (String) -> String) -> String {
    var open = true
    let words = phrase.split(separator: " ").map { word -> String in
      if Self.phraseJoints.contains(String(word)) || word.contains("’") || word.contains("'") { open = false }
      return open ? plural(ofWord: String(word)) ?? unknown(String(word)) : String(word)
    }
    return words.joined(separator: " ")
  }

  /// The plural of a noun, or of an adjective or participle in the gender it has; `nil` where the lexicon has it not.
  private func plural(ofWord word: String) -> String? {
    let readings = analyses(of: word)
    if readings.contains(where: { $0.tag.partOfSpeech == .noun && $0.tag.number == .invariable }) { return word }
    for part in [PartOfSpeech.noun, .adjective] {
      for reading in readings where reading.tag.partOfSpeech == part {
        if let form = inflect(reading.lemma, part, gender: reading.tag.gender, number: .plural) { return form }
      }
    }
    return readings.first { $0.tag.tense == .pastParticiple }.flatMap {
      participle(of: $0.lemma, gender: $0.tag.gender ?? .masculine, number: .plural)
    }
  }

  /// Words that end the part of a phrase that takes the plural.
  private static let phraseJoints: Set<String> = [
    "de", "du", "des", "à", "au", "aux", "en", "pour", "sans", "sur", "sous", "par", "avec", "dans", "et", "of", "for",
    "in", "on",
  ]
}
