import LavoirText

extension Lexicon {
  /// The form of a lemma with this gender and number: `permanent` → `permanentes`. What is not asked for may be
  /// anything; of several forms the most frequent is taken (`beau`, not `bel`; `yeux`, not `œils`). A past participle
  /// is an adjective like another: `armé` → `armées`.
  ///
  /// - Returns: nil if the lexicon does not have the lemma with this part of speech, or no such form of it.
  public func inflect(
    _ lemma: String, _ partOfSpeech: PartOfSpeech, gender: Gender? = nil, number: Number? = nil
  ) -> String? {
    let form = mostFrequent(lemma, partOfSpeech) { tag in
      Self.fits(tag.gender, gender) { $0.fits($1) } && Self.fits(tag.number, number) { $0.fits($1) }
    }
    guard form == nil, partOfSpeech == .adjective else { return form }
    let verb = analyses(of: lemma).first { $0.tag.tense == .pastParticiple }?.lemma
    return verb.flatMap { participle(of: $0, gender: gender ?? .masculine, number: number ?? .singular) }
  }

  /// The form of a verb in a tense: `ordonner`, present, third, plural → `ordonnent`.
  ///
  /// - Parameter lemma: the infinitive.
  public func conjugate(_ lemma: String, tense: Tense, person: Person? = nil, number: Number? = nil) -> String? {
    mostFrequent(lemma, .verb) { tag in
      tag.tense == tense && (person == nil || tag.person == person) && tag.detail != .inverted
        && Self.fits(tag.number, number) { $0.fits($1) }
    }
  }

  /// The past participle of a verb: `ordonner`, feminine, plural → `ordonnées`.
  public func participle(of lemma: String, gender: Gender = .masculine, number: Number = .singular) -> String? {
    mostFrequent(lemma, .verb) { tag in
      tag.tense == .pastParticiple && Self.fits(tag.gender, gender) { $0.fits($1) }
        && Self.fits(tag.number, number) { $0.fits($1) }
    }
  }

  /// The form of an adjective or participle with another gender and number: `équipée` → `équipés`.
  ///
  /// - Returns: nil if the word is neither.
  public func agreeing(_ word: String, gender: Gender, number: Number) -> String? {
    let readings = analyses(of: word)
    if let adjective = readings.first(where: { $0.tag.partOfSpeech == .adjective }) {
      return inflect(adjective.lemma, .adjective, gender: gender, number: number)
    }
    return readings.first { $0.tag.tense == .pastParticiple }.flatMap {
      participle(of: $0.lemma, gender: gender, number: number)
    }
  }

  /// Every form of a lemma with this part of speech, in the order of the lexicon.
  public func forms(of lemma: String, _ partOfSpeech: PartOfSpeech) -> [(form: String, tag: MorphTag)] {
    guard let index = paradigms[Self.paradigmKey(lemma, partOfSpeech)] else { return [] }
    return rules.list(at: Int(index)).map { ($0.apply(to: lemma, strings: strings), $0.tag) }
  }

  /// The key of a lemma and part of speech in the table of paradigms.
  package static func paradigmKey(_ lemma: String, _ partOfSpeech: PartOfSpeech) -> WordHash {
    var hash = WordHash(lemma)
    hash.add(partOfSpeech.rawValue)
    return hash
  }

  private func mostFrequent(
    _ lemma: String, _ partOfSpeech: PartOfSpeech, where isWanted: (MorphTag) -> Bool
  ) -> String? {
    var best: (form: String, zipf: UInt8)?
    for (form, tag) in forms(of: lemma, partOfSpeech) where isWanted(tag) {
      let zipf = record(of: form).frenchZipf8
      if zipf > best?.zipf ?? 0 || best == nil { best = (form, zipf) }
    }
    return best?.form
  }

  private static func fits<Feature>(_ own: Feature?, _ asked: Feature?, _ fits: (Feature, Feature) -> Bool) -> Bool {
    guard let asked else { return true }
    guard let own else { return false }
    return fits(own, asked)
  }
}
