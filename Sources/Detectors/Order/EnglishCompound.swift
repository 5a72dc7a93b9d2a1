import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a French noun behind the name that should follow it: « un Microsoft Teams application ».
struct EnglishCompound: Detector {
  static let rule = Rule(
    id: "english-compound",
    summary: "A noun stands behind the name it should stand before.",
    why: """
      « a Microsoft Teams application » is « une application Microsoft Teams »: English puts the name first. Looked at is an
      article, then names that no French lexicon has, then one of the nouns that such compounds end in; in good French
      that noun is followed by a name or stands before one.
      """,
    category: .wordOrder,
    severity: .major,
    fires: [
      .init("à l’aide d’⟦un Microsoft Teams application→une application Microsoft Teams⟧ pour permettre", .likely),
      .init("ouvrez ⟦le Klipper fichier→le fichier Klipper⟧ avec", .likely),
    ],
    silent: [
      "une application Microsoft Teams", "la Porsche version sport",
      "un Paris Match spécial", "le Tour de France", "l’iPhone application par application",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.nameBeforeNoun].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at noun: Int, in text: AnalyzedText) -> Finding? {
    guard text.isWord(noun, in: Self.heads), text.tokens[noun].isSmallWord, endsPhrase(noun + 1, in: text) else {
      return nil
    }
    var first = noun
    while first > 0, noun - first < 6, isName(first - 1, in: text) { first -= 1 }
    let article = first - 1
    guard article >= 0, first < noun,
      (first..<noun).contains(where: { text.traits($0).isDisjoint(with: .knownFrench) }),
      let reading = Determiners.reading(of: text.tokens[article]),
      reading.gender != nil,
      reading.number == .singular, text.tokens[article].isSmallWord || text.opensSentence(article),
      let gender = text.traits(noun).gender
    else { return nil }
    let word = text.string(noun)
    let form = reading.paradigm.form(
      gender, .singular, beforeVowel: Vowels.begins(word, lexicon: text.knowledge.lexicon))
    let opening = Substituter.cased(form.hasSuffix("’") ? form : form + " ", like: text.tokens[article])
    let range = article..<noun + 1
    return rule.finding(
      text.byteRange(range), .likely, "« \(text.string(range)) » has the word order of English",
      evidence: [.rule("the name stands before its noun")],
      fix: Fix(opening + word + " " + text.string(first..<noun)))
  }

  /// A capitalised word that is no French one, or « ou », « et » and small additions between two such.
  private func isName(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, !token.shape.contains(.startsLine) else { return false }
    if token.shape.contains(.capitalised), Determiners.reading(of: token) == nil { return true }
    return text.isWord(index, oneOf: "ou", "et", "entreprise")
      && text.token(index + 1)?.shape.contains(.capitalised) == true
      || text.isWord(index, oneOf: "entreprise")
  }

  private func endsPhrase(_ next: Int, in text: AnalyzedText) -> Bool {
    guard let token = text.token(next), !token.shape.contains(.startsLine) else { return true }
    if token.kind == .mark { return !token.isMark("-") && !token.isMark("«") && !token.isMark("(") }
    return token.isSmallWord && !text.traits(next).isDisjoint(with: [.preposition, .conjunction, .finiteVerb])
  }

  /// Nouns that English compounds of software and commerce end in.
  private static let heads: WordSet = [
    "application", "fichier", "dossier", "serveur", "compte", "page", "site", "service", "logiciel", "programme",
    "module", "plugin", "package", "paquet", "projet", "dépôt", "référentiel", "bibliothèque", "base", "document",
    "fonction", "classe", "objet", "variable", "commande", "outil", "jeton", "clé", "carte", "boutique", "équipe",
    "appareil", "téléphone", "imprimante", "ordinateur", "système", "réseau", "canal", "utilisateur", "client",
    "heure", "extension", "conteneur", "cluster", "environnement", "abonnement", "licence", "portail", "assistant",
  ]
}
