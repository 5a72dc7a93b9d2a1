import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds an adjective left before its noun without agreement, as English has it (« tactique armes nucléaires »).
struct EnglishAdjectiveOrder: Detector {
  static let rule = Rule(
    id: "english-adjective-order",
    summary: "A singular adjective stands before a plural noun, with no article: English order.",
    why: """
      French puts most adjectives behind their noun, and makes them agree. A bare singular adjective between a verb or
      preposition and a plural noun is an English noun phrase whose words were translated one by one.
      """,
    category: .wordOrder,
    severity: .major,
    fires: [
      .init("des avions modifiés pour transporter ⟦tactique armes nucléaires→des armes nucléaires tactiques⟧.", .likely)
    ],
    silent: [
      "des avions modifiés pour transporter des armes nucléaires tactiques.", "il possède de grandes qualités",
      "pour chaque exercice", "sans autre forme de procès",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.bareAdjective].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard let noun = text.token(index + 1), noun.isSmallWord, !noun.shape.contains(.startsLine), index > 0,
      !text.tokens[index].shape.contains(.startsLine),
      // « sont à présent oubliées »
      !(text.isWord(index - 1, oneOf: "à") && text.isWord(index, oneOf: "présent"))
    else { return nil }
    let nounTraits = text.traits(index + 1)
    guard nounTraits.contains(.noun), nounTraits.number == .plural, let gender = nounTraits.gender,
      nounTraits.isDisjoint(with: .finiteVerb) || hasAgreeingAdjective(index + 2, gender: gender, in: text),
      nounTraits.isDisjoint(with: [.adjective, .preposition, .adverb, .conjunction]),
      text.traits(index - 1).contains(.infinitive)
        || text.traits(index - 1).intersection(.partsOfSpeech) == .preposition,
      let adjective = inflected(index, gender: gender, in: text)
    else { return nil }
    let tail = hasAgreeingAdjective(index + 2, gender: gender, in: text) ? 3 : 2
    let phrase = index..<index + tail
    let article = text.traits(index - 1).contains(.infinitive) ? "des " : ""
    return Finding(
      rule: rule.id, range: text.byteRange(phrase), category: .wordOrder, severity: .major, certainty: .likely,
      message: "« \(text.string(phrase)) » has the word order of English",
      evidence: [.agreement("« \(text.string(index)) » is singular, « \(text.string(index + 1)) » is plural")],
      fix: Fix(article + text.string(index + 1..<index + tail) + " " + adjective))
  }

  private func inflected(_ index: Int, gender: Gender, in text: AnalyzedText) -> String? {
    let lexicon = text.knowledge.lexicon
    let lemma = lexicon.analyses(of: text.string(index)).first { $0.tag.partOfSpeech == .adjective }?.lemma
    return lemma.flatMap { lexicon.inflect($0, .adjective, gender: gender, number: .plural) }
  }

  private func hasAgreeingAdjective(_ index: Int, gender: Gender, in text: AnalyzedText) -> Bool {
    guard let token = text.token(index), token.isSmallWord, !token.shape.contains(.startsLine) else { return false }
    let traits = text.traits(index)
    return traits.contains(.adjective) && traits.number == .plural && (traits.gender ?? gender) == gender
      && traits.isDisjoint(with: .preposition)
  }
}
