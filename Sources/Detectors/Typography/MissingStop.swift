import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a sentence that begins without a stop before it: « Or, Argent Étant donné que ».
struct MissingStop: Detector {
  static let rule = Rule(
    id: "missing-stop",
    summary: "A sentence begins, and no stop ends the one before.",
    why: """
      Lines that were joined and pieces that were translated apart lose the full stop between them. A pronoun or conjunction
      that no title begins with has a capital, a verb or « que » follows it, and a word without a stop stands before.
      """,
    category: .punctuation,
    severity: .minor,
    fires: [
      .init("Couleurs : or, ⟦argent→argent.⟧ Étant donné que chaque cierge est unique", .likely),
      .init("Il ouvre la ⟦porte→porte.⟧ Vous pouvez entrer.", .likely),
    ],
    silent: [
      "Il dit : Vous pouvez entrer.", "Votre Altesse et Vous êtes là", "le livre Vous êtes ici",
      "Je crois. Vous pouvez",
      "« Nous pouvons », dit-il", "COMMENT Nous pouvons", "le film Ils sont partout", "# Titre\nVous pouvez",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.innerCapital].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let before = index - 1
    guard text.isWord(index, in: Self.openers), text.tokens[before].kind == .word,
      !text.tokens[before].shape.contains(.elided), text.records[before].frenchZipf >= 2,
      text.tokens[before].isSmallWord || text.tokens[before].isCapitalisedWord,
      !text.isWord(before, in: Self.introductions), goesOn(index, in: text),
      text.traits(before).isDisjoint(with: .adverb),
      text.traits(before).isDisjoint(with: [.determiner, .preposition, .conjunction, .pronoun]),
      !isTitle(around: index, in: text)
    else { return nil }
    let word = text.string(before)
    return rule.finding(
      text.tokens[before].range, .likely, "a stop is missing before « \(text.string(index)) »",
      evidence: [.rule("« \(text.string(index..<index + 2)) » begins a sentence")], fix: Fix(word + "."))
  }

  /// Whether a pronoun’s verb follows, or « donné que » and the like.
  private func goesOn(_ index: Int, in text: AnalyzedText) -> Bool {
    guard let next = text.token(index + 1), next.isSmallWord, !next.shape.contains(.startsLine) else { return false }
    if text.isWord(index, oneOf: "étant") { return text.isWord(index + 1, oneOf: "donné") }
    // « Ce service Vous permet »: the capital of courtesy, not a sentence.
    if text.isWord(index, oneOf: "vous", "nous") {
      let verb = text.string(index + 1)
      return text.traits(index + 1).contains(.finiteVerb) && (verb.hasSuffix("ez") || verb.hasSuffix("ons"))
    }
    return text.traits(index + 1).contains(.finiteVerb) || Clitics.contains(next)
  }

  /// Whether capitals stand around as in a title, or the words are quoted.
  private func isTitle(around index: Int, in text: AnalyzedText) -> Bool {
    let near = max(0, index - 5)..<min(text.tokens.count, index + 5)
    return near.contains {
      text.isMark($0, "«") || text.isMark($0, "\"") || text.isMark($0, "“") || text.isMark($0, "*")
    }
      || text.tokens[index - 1].shape.contains(.capitalised)
        && text.isWord(index - 1, oneOf: "comment", "pourquoi", "film")
  }

  private static let openers: WordSet = ["nous", "vous", "ils", "elles", "cela", "étant"]
  /// Words that a title may follow.
  private static let introductions: WordSet = [
    "livre", "ouvrage", "spectacle", "film", "roman", "chanson", "album", "titre", "série", "émission", "pièce",
    "recueil", "single", "essai",
    "collectif", "association", "groupe", "mouvement", "parti", "intitulé", "intitulée", "avec", "chez",
  ]
}
