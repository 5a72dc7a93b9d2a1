import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds French words that a spinner put in the place of others, in documents where it left foreign ones.
struct SpunFrenchWord: Detector {
  static let rule = Rule(
    id: "spun-french-word",
    summary: "A French word stands where a spinner swapped another.",
    why: """
      One swap in three leaves a word that French has too (« intercession chirurgicale » for « intervention »). It is told
      by what the swap broke: an elision, a gender, a locution; and by how much likelier the original is, its frequency
      times the chance that the thesaurus leads from it to this word. Looked for only where foreign words show that a
      spinner was at work.
      """,
    category: .spun,
    severity: .major,
    fires: [
      .init(
        """
        Le fight a repris et la query de savoir qui viendra reste. Un endeavor vain. Le purchase est fait. Il a subi une \
        ⟦intercession→intervention⟧ chirurgicale.
        """, .guess)
    ],
    silent: [
      "Le prêtre a obtenu par son intercession une grâce.", "Le week-end, il joue au football avec ses amis.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let rate = text.spinTrace.rate
    guard rate > 0 else { return [] }
    let restoration = Restoration(text: text)
    var supplies: [UInt64: Double] = [:]
    return text.tokens.indices.compactMap { index -> Finding? in
      guard Self.isCandidate(index, in: text) else { return nil }
      let key = text.tokens[index].key
      let supply = supplies[key] ?? restoration.supply(for: index)
      supplies[key] = supply
      let bare = odds(of: index, supply: supply, rate: rate, in: text)
      guard bare * Restoration.locutionFactor * Self.clashFactor >= Self.leastOdds else { return nil }
      let clash = Clash(at: index, in: text)
      let known = bare * (clash == nil ? 1 : Self.clashFactor)
      guard known * Restoration.locutionFactor >= Self.leastOdds else { return nil }
      let ranking = restoration.ranking(for: index, needingLocution: known < Self.leastOdds)
      return finding(at: index, ranking, clash, rate: rate, in: text)
    }
  }

  /// How much likelier it is that the word was swapped for one of its synonyms than that it stood there.
  private func odds(of index: Int, supply: Double, rate: Double, in text: AnalyzedText) -> Double {
    rate * supply / PowerOfTen.of(max(text.records[index].frenchZipf, 1))
  }

  /// The odds above which a swap is told: with a dozen of them one in ten is wrong at worst.
  private static let leastOdds = 12.0
  /// How much likelier a clash with the words around makes a swap.
  static let clashFactor = 60.0

  static func isCandidate(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    guard token.isSmallWord, token.range.count > 3, !token.shape.contains(.hyphenated) else { return false }
    let traits = text.traits(index)
    return traits.isSuperset(of: [.french, .spinKey]) && !traits.isDisjoint(with: [.noun, .adjective])
      && traits.isDisjoint(with: [.determiner, .pronoun, .preposition, .adverb, .conjunction, .numeral])
      && !text.isProtected(index)
  }

  private func finding(
    at index: Int, _ ranking: Ranking, _ clash: Clash?, rate: Double, in text: AnalyzedText
  ) -> Finding? {
    guard let best = ranking.best else { return nil }
    let odds = odds(of: index, supply: ranking.supply, rate: rate, in: text)
    guard odds * (clash == nil ? 1 : Self.clashFactor) >= Self.leastOdds else { return nil }
    let word = text.string(index)
    return Finding(
      rule: rule.id, range: ranking.range, category: .spun, severity: .major,
      certainty: text.spinTrace.isClear ? .likely : .guess,
      message: "« \(word) » may stand for « \(best.replacement) »",
      evidence: ranking.evidence + (clash.map { [$0.evidence] } ?? [])
        + [.rule("a spinner left foreign words in this document")],
      fix: ranking.fix)
  }
}

/// What the words around a French word show that it did not stand there first.
struct Clash {
  let evidence: Evidence

  init?(at index: Int, in text: AnalyzedText) {
    let slot = Slot(of: index..<index + 1, in: text)
    let word = text.string(index)
    let traits = text.traits(index)
    if let vowel = slot.beginsWithVowel, vowel != Vowels.begins(word, lexicon: text.knowledge.lexicon) {
      evidence = .agreement("« \(text.string(index - 1)) » does not stand before « \(word) »")
    } else if let shown = slot.gender, let own = traits.gender, shown != own, let witness = slot.witness {
      evidence = .agreement("« \(text.string(witness)) » and « \(word) » differ in gender")
    } else if let shown = slot.number, let own = traits.number, shown != own {
      evidence = .agreement("the words around « \(word) » differ in number")
    } else {
      return nil
    }
  }
}
