import LavoirLexicons

extension WordTraits {
  /// Of French by some lexicon, with a small letter or a capital.
  static var knownFrench: WordTraits { [.french, .properNoun] }

  /// The gender, where it is one alone.
  var gender: Gender? {
    switch (contains(.masculine), contains(.feminine)) {
    case (true, false): .masculine
    case (false, true): .feminine
    default: nil
    }
  }

  /// The number, where it is one alone.
  var number: Number? {
    switch (contains(.singular), contains(.plural)) {
    case (true, false): .singular
    case (false, true): .plural
    default: nil
    }
  }

  /// Every part of speech.
  static var partsOfSpeech: WordTraits {
    [
      .noun, .adjective, .finiteVerb, .infinitive, .pastParticiple, .presentParticiple, .adverb, .determiner, .pronoun,
      .preposition, .conjunction, .interjection, .numeral,
    ]
  }
}
