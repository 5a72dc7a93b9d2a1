import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds an elision that was not made: « le article », « que il », « de une ».
struct MissedElision: Detector {
  static let rule = Rule(
    id: "missed-elision",
    summary: "A word stands whole before a vowel, where it elides.",
    why: """
      Text put together from pieces (templates, glossaries, links) forgets that le, la, de, ne, que, je, me, te, se and si elide.
      Words before which nothing elides (onze, oui, yaourt, le héros) are known by the lexicon; « de un à dix », « la une »
      and inverted pronouns (« puis-je entrer ») are good French. The mark of a link or of emphasis may stand between.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      .init("voir ⟦le article→l’article⟧ suivant", .likely), "ce ⟦que il→qu’il⟧ faut",
      "ils ⟦ne ont→n’ont⟧ rien dit",
      .init("à cause ⟦de une→d’une⟧ panne", .likely), .init("⟦si il→s’il⟧ le veut", .likely),
      "assurez-vous d’avoir ⟦le[→l’[⟧hôte comme serveur](h.md)",
    ],
    silent: [
      "le onze novembre", "de un à dix", "la une du journal", "le héros", "puis-je entrer", "prends-le avec toi",
      "le oui l’emporte", "le yaourt", "si elle vient", "le 8 mai", "celle de Amiens", "le e muet", "la ouate",
      "le ouistiti", "que « il » désigne", "Le IIe siècle", "de une heure à deux heures", "quoi que ce soit",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.missedElision].compactMap { finding(at: $0, in: text) }
      + text.marks[.bracket].compactMap { text.tokens[$0].isMark("[") ? acrossBracket($0, in: text) : nil }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let before = index - 1
    guard elides(before, ahead: index, in: text), !text.isInForeignLine(index), !isInverted(before, in: text),
      !mayBeIntruder(index, in: text)
    else { return nil }
    let range = before..<index + 1
    let repaired = elided(before, in: text) + text.string(index)
    return rule.finding(
      text.byteRange(range), isUnsure(before, index, in: text) ? .likely : .sure,
      "« \(text.string(range)) » is « \(repaired) »",
      evidence: [.rule("« \(text.string(before)) » elides before a vowel")], fix: Fix(repaired))
  }

  /// « le[hôte »: the article is joined to the bracket of a link.
  private func acrossBracket(_ bracket: Int, in text: AnalyzedText) -> Finding? {
    let (before, index) = (bracket - 1, bracket + 1)
    guard before >= 0, text.tokens[bracket].shape.contains(.joined), text.isWord(before, in: Self.articles),
      let word = text.token(index), word.isSmallWord, word.shape.contains(.joined),
      elides(before, ahead: index, in: text)
    else { return nil }
    return rule.finding(
      text.byteRange(before..<bracket + 1), .sure, "« \(text.string(before..<index + 1)) » lacks its elision",
      evidence: [.rule("« \(text.string(before)) » elides before a vowel")], fix: Fix(elided(before, in: text) + "["))
  }

  private func elides(_ before: Int, ahead index: Int, in text: AnalyzedText) -> Bool {
    let word = text.tokens[index]
    guard word.isSmallWord, word.range.count > 1, text.traits(index).contains(.french),
      text.tokens[before].isSmallWord || (text.opensSentence(before) && text.tokens[before].isCapitalisedWord),
      Vowels.begins(text.string(index), lexicon: text.knowledge.lexicon), !text.isMark(index + 1, "-")
    else { return false }
    if text.isWord(before, in: Self.articles) {
      return !text.isWord(index, in: Self.namedWords) && text.traits(index).isSubset(of: Self.nominal)
        && text.traits(index).contains(.noun) && text.traits(index).number != .plural
    }
    if text.isWord(before, oneOf: "si") { return text.isWord(index, oneOf: "il", "ils") }
    if text.isWord(before, oneOf: "ce") { return text.isWord(index, oneOf: "est", "était") && isVerb(index, in: text) }
    if text.isWord(index, oneOf: "un", "une") { return !isCount(index, in: text) }
    if text.isWord(before, oneOf: "je", "me", "te", "se", "ne") {
      return !text.traits(index).isDisjoint(with: [.finiteVerb, .infinitive, .presentParticiple, .pronoun])
    }
    let traits = text.traits(index)
    if text.isWord(before, oneOf: "que") {
      return !traits.isDisjoint(with: [.preposition, .pronoun, .noun])
        && traits.isDisjoint(with: [.finiteVerb, .conjunction])
    }
    return word.range.count > 3 && !traits.isDisjoint(with: [.noun, .infinitive])
      && traits.isDisjoint(with: [.finiteVerb, .adverb, .preposition])
  }

  /// « la organisation » of a spun text: the word was swapped, and the article is right.
  private func mayBeIntruder(_ index: Int, in text: AnalyzedText) -> Bool {
    text.spinTrace.rate > 0 && text.traits(index).contains(.english)
  }

  /// What people write who know better (« si il »), « de » before what may be a name or has lost its number (« une
  /// population de habitants »), and articles: behind « la » the noun may be the wrong word.
  private func isUnsure(_ before: Int, _ index: Int, in text: AnalyzedText) -> Bool {
    text.isWord(before, oneOf: "si", "de") || text.isWord(before, in: Self.articles)
      || before > 0 && text.isWord(before - 1, oneOf: "tel", "tels", "telle", "telles")
      || text.traits(index).contains(.english) && !text.isWord(index, oneOf: "un", "une", "on")
  }

  private func isVerb(_ index: Int, in text: AnalyzedText) -> Bool {
    text.partOfSpeech(of: index) == .auxiliary || text.partOfSpeech(of: index) == .verb
  }

  /// « de un à dix », « de une à trois heures », « que un » of numbers.
  private func isCount(_ index: Int, in text: AnalyzedText) -> Bool {
    (index + 1...index + 3).contains { text.isWord($0, oneOf: "à", "sur", "ou", "et") }
      || text.token(index + 1)?.kind != .word
  }

  /// « puis-je entrer », « prends-le avec »: joined to the verb before it.
  private func isInverted(_ before: Int, in text: AnalyzedText) -> Bool {
    text.isMark(before - 1, "-")
      || text.tokens[before].shape.contains(.joined) && before > 0
        && text.tokens[before - 1].kind == .mark && !text.isMark(before - 1, "(") && !text.isMark(before - 1, "*")
  }

  private func elided(_ before: Int, in text: AnalyzedText) -> String {
    let word = text.string(before)
    return word.dropLast() + "’"
  }

  private static let articles: WordSet = ["le", "la"]
  /// What follows an article as the name of itself: « le oui », « le un », « la une », « le a ».
  private static let namedWords: WordSet = [
    "un", "une", "oui", "ou", "et", "a", "est", "on", "en", "il", "à", "y", "euro", "hier", "or", "as", "uns", "unes",
    "où", "ah", "août", "avril", "octobre", "eh", "oh", "hop", "aucun", "aucune",
  ]
  /// What a word behind an article may be: no verb, before which « le » and « la » are pronouns that elide as well.
  private static let nominal: WordTraits = [
    .french, .english, .noun, .adjective, .masculine, .feminine, .singular, .plural, .spinKey, .locutionPart,
    .placeStart, .firstName, .surname, .properNoun, .pastParticiple, .finiteVerb,
  ]
}
