import LavoirLexicons

extension Lexicon {
  /// The readings of a form that fit what the tagger saw in it; none where the lexicon and the tagger do not meet.
  ///
  /// Where they differ in gender, number, tense or person, the form alone does not tell.
  public func analyses(of form: String, as word: TaggedWord) -> [Analysis] {
    analyses(of: form).filter { word.fits($0) }
  }
}

extension TaggedWord {
  /// Whether a reading of the lexicon can be this word.
  public func fits(_ analysis: Analysis) -> Bool {
    let tense = analysis.tag.tense
    switch tag {
    case .noun: return [.noun, .adjective, .numeral].contains(analysis.tag.partOfSpeech)
    case .properNoun: return analysis.isProper || analysis.tag.partOfSpeech == .properNoun
    case .adjective:
      return analysis.tag.partOfSpeech == .adjective || tense == .pastParticiple || analysis.tag.detail == .ordinal
    case .verb:
      guard analysis.tag.partOfSpeech == .verb, let tense else { return false }
      switch verbForm {
      case .finite: return tense.isFinite
      case .infinitive: return tense == .infinitive
      case .participle: return tense == .presentParticiple || tense == .pastParticiple
      case nil: return true
      }
    case .auxiliary: return analysis.tag.partOfSpeech == .verb
    case .adverb: return analysis.tag.partOfSpeech == .adverb
    case .determiner: return analysis.tag.partOfSpeech == .determiner
    case .pronoun: return analysis.tag.partOfSpeech == .pronoun
    case .adposition: return analysis.tag.partOfSpeech == .preposition
    case .coordinatingConjunction, .subordinatingConjunction: return analysis.tag.partOfSpeech == .conjunction
    case .interjection: return analysis.tag.partOfSpeech == .interjection
    case .numeral: return analysis.tag.partOfSpeech == .numeral
    case .particle, .punctuation, .symbol, .other: return false
    }
  }
}
