import LavoirFindings
import LavoirLexicons
import LavoirTagging
import LavoirText

/// Finds an adjective right behind its noun that has the other gender: « des programmes criminelles ».
struct AdjectiveGender: Detector {
  static let rule = Rule(
    id: "adjective-gender",
    summary: "An adjective differs in gender from the noun right before it.",
    why: """
      Machine translation picks the gender of the English word’s usual rendering and not of the noun that stands there.
      Only a noun behind its own determiner is looked at, for behind « de » the adjective may belong to an earlier noun; and
      only where noun and adjective have one gender each and the tagger is clear about both.
      """,
    category: .agreement,
    severity: .minor,
    fires: [
      .init("le logiciel bat des programmes ⟦criminelles→criminels⟧ chaque jour", .likely),
      .init("la chapelle ⟦important→importante⟧ du village", .likely),
      .init("la protection anti-malware ⟦sophistiqué→sophistiquée⟧ et innovant", .likely),
      .init("une machine ⟦dédié→dédiée⟧ à cette tâche", .likely),
    ],
    silent: [
      "une salle de bain équipée", "des composants et des compétences essentiels", "des programmes criminels",
      "la ministre anglaise", "les robes orange de la reine",
      "le gouvernement et la presse allemande", "une heure durant", "la Banque postale",
      "Il a quitté la pelouse blessé.", "Une voiture haut de gamme",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    // Where a spinner was at work the noun is the word that is wrong.
    guard text.spinTrace.rate == 0 else { return [] }
    return text.marks[.adjectiveClash].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let noun = text.tokens.withUnsafeBufferPointer { Self.noun(before: index, in: $0) }
    // « des composants et des compétences essentiels »: the adjective may belong to all of them.
    guard text.traits(index).number == .singular || !isCoordinated(noun, in: text),
      !text.isWord(noun, oneOf: "fois", "air"), !text.isWord(index, oneOf: "eu", "tel", "telle"),
      !InvariableAdjectives.mayStand(at: index, in: text),
      !belongsElsewhere(index, noun: noun, in: text)
    else { return nil }
    let sentence = TaggedSentence(around: index, in: text)
    guard text.traits(index).isDisjoint(with: .english) || text.traits(index).contains(.adjective),
      sentence.tag(noun) == .noun, sentence.isAdjectival(index, in: text), !isGerund(index, sentence, in: text),
      !saysHowTheSubjectIs(index, noun: noun, sentence, in: text),
      let gender = text.traits(noun).gender, let number = text.traits(noun).number,
      endsPhrase(index + 1, sentence, in: text) || isParallel(index, gender, in: text)
    else { return nil }
    let word = text.string(index)
    guard let form = text.knowledge.lexicon.agreeing(word, gender: gender, number: number), form != word else {
      return nil
    }
    return rule.finding(
      text.tokens[index].range, .likely, "« \(text.string(noun)) » and « \(word) » differ in gender",
      evidence: [.agreement("« \(text.string(noun)) » is \(gender == .feminine ? "feminine" : "masculine")")],
      fix: Fix(form))
  }

  /// « une enveloppe contenant »: a present participle does not agree. It may be an adjective where the tagger is sure.
  private func isGerund(_ index: Int, _ sentence: TaggedSentence, in text: AnalyzedText) -> Bool {
    guard text.traits(index).contains(.presentParticiple) else { return false }
    return sentence[index].map { $0.tag != .adjective || !$0.isClear } ?? true
  }

  /// « Il a quitté le terrain blessé »: behind a verb and its definite object the adjective may be the subject’s.
  private func saysHowTheSubjectIs(_ index: Int, noun: Int, _ sentence: TaggedSentence, in text: AnalyzedText) -> Bool {
    text.isWord(noun - 1, oneOf: "le", "la", "les", "l'", "son", "sa", "ses", "ce", "cette")
      && sentence.tokens.clamped(to: 0..<noun).contains {
        text.traits($0).contains(.finiteVerb) && sentence[$0]?.tag != .noun
      }
  }

  /// « le territoire du pays revendiqué », « par la suite rachetés »: behind a preposition a participle may belong to
  /// an earlier noun or to the subject, an adjective to an earlier noun of its gender.
  private func belongsElsewhere(_ index: Int, noun: Int, in text: AnalyzedText) -> Bool {
    let determiner = noun - 1
    let hangs =
      text.traits(max(0, determiner - 1)).contains(.preposition)
      || text.isWord(determiner, oneOf: "du", "au", "des", "aux")
    guard hangs else { return false }
    guard text.traits(index).contains(.adjective) else { return true }
    let own = text.traits(index)
    return text.paragraph(around: index).clamped(to: max(0, determiner - 8)..<determiner).contains { place in
      let earlier = text.traits(place)
      return earlier.contains(.noun) && earlier.contains(own.gender == .feminine ? .feminine : .masculine)
    }
  }

  private func isCoordinated(_ noun: Int, in text: AnalyzedText) -> Bool {
    text.isMark(noun - 2, ",") || text.isWord(noun - 2, in: Self.coordinators)
  }

  /// The noun before an adjective: right before it, or before a « anti-… » between them.
  static func noun(before adjective: Int, in tokens: UnsafeBufferPointer<Token>) -> Int {
    guard adjective > 3, tokens[adjective - 2].isMark("-"), Self.prefixes.contains(tokens[adjective - 3]) else {
      return adjective - 1
    }
    return adjective - 4
  }

  private func endsPhrase(_ next: Int, _ sentence: TaggedSentence, in text: AnalyzedText) -> Bool {
    guard let token = text.token(next) else { return false }
    if token.kind == .mark { return true }
    guard !text.isWord(next, in: Self.coordinators) else { return false }
    let isVerb = sentence.tag(next) == .verb && sentence[next]?.verbForm == .finite
    return isVerb || text.traits(next).isDisjoint(with: [.noun, .adjective])
  }

  /// « sophistiqué et innovant »: a second adjective of the same wrong gender goes on behind « et ».
  private func isParallel(_ index: Int, _ gender: Gender, in text: AnalyzedText) -> Bool {
    guard text.isWord(index + 1, oneOf: "et"), let second = text.token(index + 2), second.isSmallWord else {
      return false
    }
    let traits = text.traits(index + 2)
    return traits.contains(.adjective) && traits.gender.map { $0 != gender } ?? false
  }

  private static let prefixes: WordSet = ["anti", "auto", "pré", "post", "multi"]
  private static let coordinators: WordSet = ["et", "ou", "ni"]
}
