import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds an English word inside a French name, as a spinner leaves it (« Union Braveness-2022 »).
struct TranslatedName: Detector {
  static let rule = Rule(
    id: "translated-name",
    summary: "An English word stands inside a French name.",
    why: """
      A spinner does not spare names: « Union Courage » becomes « Union Braveness ». The word is a common English one with
      a French synonym of the same spelling, and it follows a capitalised French noun.
      """,
    category: .namedEntity,
    severity: .critical,
    fires: [.init("l’exercice Union ⟦Boldness→Face⟧-2022", .guess)],
    silent: ["l’exercice Union Courage-2022", "le Parti Whig", "la Galerie Selebe Yoon"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.unknownName].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard Self.isInFrenchName(index, in: text) else { return nil }
    let candidates = Self.origins(of: index, in: text)
    guard let best = candidates.first else { return nil }
    let names = candidates.prefix(6).map { Substituter.capitalised($0.word) }
    return Finding(
      rule: rule.id, range: text.tokens[index].range, category: .namedEntity, severity: .critical, certainty: .guess,
      message: "« \(text.string(index)) » is English inside a French name",
      evidence: [.synonym(of: best.word, intruder: text.string(index), thesaurus: "WordNet")],
      fix: Fix(names[0], alternatives: Array(names.dropFirst())))
  }

  /// Whether an unknown name is an English word right behind the capitalised French noun of a name.
  static func isInFrenchName(_ index: Int, in text: AnalyzedText) -> Bool {
    guard index > 0, text.tokens[index].isCapitalisedWord, !text.tokens[index].shape.contains(.startsLine),
      text.traits(index).isSuperset(of: [.english, .spinKey]), text.records[index].frenchZipf < 2,
      text.tokens[index - 1].isCapitalisedWord, text.traits(index - 1).isSuperset(of: [.french, .noun]),
      !text.isProtected(index), !(text.token(index + 1)?.isCapitalisedWord ?? false)
    else { return false }
    return true
  }

  /// The nouns that an English word in a name may stand for, the likeliest first.
  static func origins(of index: Int, in text: AnalyzedText) -> [SpinCandidate] {
    text.knowledge.lexicon.synonyms(of: text.string(index)).filter { $0.partOfSpeech == .noun && $0.tier < .moby }
  }
}
