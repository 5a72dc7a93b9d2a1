import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a noun in the singular behind a plural determiner, and the other way round: « les conférence ».
struct DeterminerNumber: Detector {
  static let rule = Rule(
    id: "determiner-number",
    summary: "The determiner and the noun behind it differ in number.",
    why: """
      Where a phrase is put together from pieces, its words keep the number they had: « les conférence audio », « une
      inscriptions ». Looked at only where the word can be nothing but a noun and has one number. Behind a plural
      determiner the noun is mended, for that is the word machines forget; behind a singular one the adjective or verb
      that follows decides.
      """,
    category: .agreement,
    severity: .minor,
    fires: [
      .init("en savoir plus sur les ⟦conférence→conférences⟧ audio", .likely),
      .init("dix ⟦niveau→niveaux⟧ de luminosité", .likely),
      .init("il porte une ⟦inscriptions→inscription⟧ ancienne", .likely),
      .init("la loi protège ⟦le→les⟧ adolescents mineurs", .likely),
    ],
    silent: [
      "les conférences audio", "les mardi et jeudi", "un pays", "les week-ends", "les après midi", "le deux pièces",
      "des milliers de gens", "les Dupont", "les lundi 3 et mardi 4 mai", "les mots « chat » et « chien »",
      "le jeune homme", "un compte rendu",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.wrongNumber].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let determiner = index - 1
    let isCount = text.traits(determiner).contains(.numeral)
    guard let number = isCount ? .plural : Determiners.reading(of: text.tokens[determiner])?.number,
      text.tokens[index].isSmallWord, !text.isWord(determiner, in: Self.unclear), !text.isWord(index, in: Self.dates),
      !text.isProtected(index),
      !text.isInTerm(index), text.token(index + 1).map(endsWord) ?? true,
      !text.isMark(index + 1, "-"), !isCompound(index, in: text)
    else { return nil }
    let sentence = TaggedSentence(around: index, in: text)
    guard isCount || sentence.tag(determiner) == .determiner || sentence.tag(determiner) == .adposition,
      sentence.tag(index) == .noun || sentence.tag(index) == .adjective, let own = text.traits(index).number
    else { return nil }
    let evidence = Evidence.agreement(
      "« \(text.string(determiner)) » is \(Self.name(number)), « \(text.string(index)) » \(Self.name(own))")
    let mendsNoun = number == .plural || !differsInGender(index, in: text) && !isPluralBehind(index, in: text)
    let target = mendsNoun ? index : determiner
    let form =
      mendsNoun ? noun(index, number, in: text) : Determiners.reading(of: text.tokens[determiner])?.paradigm.plural
    guard let form, form != text.string(target) else { return nil }
    return rule.finding(
      text.tokens[target].range, .likely, "« \(text.string(determiner..<index + 1)) »: the number differs",
      evidence: [evidence], fix: Fix(Substituter.cased(form, like: text.tokens[target])))
  }

  /// A noun before another (« un compte rendu », « le sous préfet »), which may be a compound written apart.
  private func isCompound(_ index: Int, in text: AnalyzedText) -> Bool {
    text.tokens[index].shape.contains(.hyphenated) || isNumbered(index, in: text)
      || text.isWord(index, in: Self.firstParts)
      || text.token(index + 1)?.kind == .number || isNoun(index + 1, in: text)
      || text.isWord(index - 2, in: Self.coordinators)
      || text.isWord(index + 1, in: Self.coordinators)
  }

  /// « le données »: where the gender differs as well, it is the determiner that is wrong.
  private func differsInGender(_ index: Int, in text: AnalyzedText) -> Bool {
    guard let shown = Determiners.reading(of: text.tokens[index - 1])?.gender, let own = text.traits(index).gender
    else {
      return false
    }
    return shown != own
  }

  /// Whether a token leaves the word before it whole: not the dot of « citoyen·ne ».
  private func endsWord(_ token: Token) -> Bool {
    !token.shape.contains(.joined)
      || [",", ".", ";", ":", "!", "?", ")", "»", "…", "*", "]"].contains { token.isMark($0) }
  }

  /// « l’article six paragraphe deux »: the number belongs to the noun before it.
  private func isNumbered(_ index: Int, in text: AnalyzedText) -> Bool {
    text.traits(index - 1).contains(.numeral) && index > 1 && text.traits(index - 2).contains(.noun)
      && text.traits(index - 2).isDisjoint(with: [.preposition, .conjunction])
  }

  private func isNoun(_ index: Int, in text: AnalyzedText) -> Bool {
    guard let token = text.token(index), token.isSmallWord else { return false }
    return text.traits(index).intersection(.partsOfSpeech) == .noun
  }

  /// Whether an adjective or verb in the plural follows.
  private func isPluralBehind(_ index: Int, in text: AnalyzedText) -> Bool {
    guard index + 1 < text.tokens.count else { return false }
    let next = text.traits(index + 1)
    if next.contains(.finiteVerb), text.string(index + 1).hasSuffix("nt") { return true }
    return next.number == .plural && !next.isDisjoint(with: [.adjective, .pastParticiple])
  }

  private func noun(_ index: Int, _ number: Number, in text: AnalyzedText) -> String? {
    let lexicon = text.knowledge.lexicon
    let lemma = lexicon.analyses(of: text.string(index)).first { $0.tag.partOfSpeech == .noun }?.lemma
    return lemma.flatMap { lexicon.inflect($0, .noun, number: number) }
  }

  private static func name(_ number: Number) -> String {
    number == .plural ? "plural" : "singular"
  }

  /// Determiners that are other words too, or take either number.
  private static let unclear: WordSet = ["tout", "tous", "toute", "quel"]
  private static let dates: WordSet = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "février", "mars", "avril",
    "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "midi", "minuit",
  ]
  private static let firstParts: WordSet = [
    "face", "numéro", "après", "avant", "sous", "demi", "mi", "porte", "garde", "pare", "tire", "lave", "sèche",
    "essuie", "tout",
  ]
  private static let coordinators: WordSet = ["et", "ou"]
}
