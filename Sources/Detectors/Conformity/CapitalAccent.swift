import LavoirFindings
import LavoirLexicons
import LavoirText

/// Gives a capital the accent it lacks: Etat, Ecole, A l’aube.
struct CapitalAccent: Detector {
  static let rule = Rule(
    id: "capital-accent",
    summary: "A capital lacks its accent.",
    why: """
      Capitals have their accents like small letters (Académie française; *Lexique des règles typographiques en usage à
      l’Imprimerie nationale*, « Accentuation des capitales »). Only where the word without is in no lexicon and with it is
      French, and for the preposition A before words that no verb « a » opens a sentence with. Names and acronyms stay.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "L’⟦E→É⟧tat prendra sa part.", "⟦A→À⟧ l’heure du repas, tout dort.", "⟦E→Ê⟧tre à l’heure suffit.",
      "⟦C→Ç⟧a ne sert à rien.", "«\u{A0}⟦A→À⟧ partir de demain, c’est fini.\u{A0}»",
      "⟦A→À⟧ Namur, la citadelle domine.",
      "Les ⟦E→É⟧tats-Unis ont signé.",
    ],
    silent: [
      "L’État dort.", "A-t-elle fermé la porte\u{202F}?", "A fortiori, la question demeure.",
      "Edgar et Emmanuel, d’Espagne.",
      "Le bloc A et le bloc E.", "Ecce homo, murmura le prêtre.", "L’Etna et l’Eure.", "Vitamine A : la meilleure.",
      "A Tale of Two Cities est un livre.", "A Long Way Gone est un livre.", "Né en 1920. A une sœur. A tout perdu.",
      "Une émission présentée par Elise Galand.", "C’est leur religion (Habtamu Eden, 2009).",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.bareCapital].compactMap { index in
      guard let accented = accented(index, in: text), text.isProse(index) else { return nil }
      let token = text.tokens[index]
      return rule.finding(
        ByteRange(Int(token.start), Int(token.start) + 1), .sure,
        "« \(text.string(index)) » is « \(accented)\(text.string(index).dropFirst()) »", fix: Fix(accented))
    }
  }

  private func accented(_ index: Int, in text: AnalyzedText) -> String? {
    let token = text.tokens[index]
    guard !text.isJoined(index) || !text.isMark(index - 1, "-"), !text.isProtected(index) else { return nil }
    if token.range.count == 1 { return text.isMark(index + 1, "-") ? nil : preposition(index, in: text) }
    if text.isWord(index, oneOf: "ca") { return isSubject(index, in: text) ? "Ç" : nil }
    guard token.range.count >= 4, text.traits(index).isDisjoint(with: [.french, .properNoun, .firstName, .surname])
    else { return nil }
    if text.traits(index).contains(.english), !isAmongFrench(index, in: text) { return nil }
    if isInName(index, in: text) { return nil }
    guard let letter = letter(for: text.string(index), lexicon: text.knowledge.lexicon) else { return nil }
    // Inside a sentence a verb has no capital: « Elise » is a name there, and no form of « élire ».
    let accented = text.knowledge.lexicon.traits(of: letter.lowercased() + text.string(index).dropFirst())
    return text.opensSentence(index) || !accented.isDisjoint(with: [.noun, .adjective, .adverb]) ? letter : nil
  }

  /// Whether a capitalised word that is not French stands right before, as a given name does.
  private func isInName(_ index: Int, in text: AnalyzedText) -> Bool {
    text.isSpaced(index) && text.tokens[index - 1].isCapitalisedWord && !text.traits(index - 1).contains(.french)
  }

  /// The one accented capital that makes the word French.
  private func letter(for word: String, lexicon: Lexicon) -> String? {
    let rest = word.dropFirst().lowercased()
    let fitting = (Self.accents[word.first ?? " "] ?? []).filter { capital in
      let record = lexicon.record(of: capital.lowercased() + rest)
      return lexicon.traits(of: record).contains(.french) && record.frenchZipf >= Self.leastFrequency
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether a word that English has too stands in French: behind an elided word or determiner, or before a small word.
  private func isAmongFrench(_ index: Int, in text: AnalyzedText) -> Bool {
    if index > 0, text.tokens[index - 1].shape.contains(.elided) { return true }
    guard text.opensSentence(index), text.isSpaced(index + 1), text.tokens[index + 1].isSmallWord else { return false }
    return text.traits(index + 1).contains(.french)
  }

  /// À where an A opens a sentence and can be no verb: before an article, an infinitive, a number, a name and a comma.
  private func preposition(_ index: Int, in text: AnalyzedText) -> String? {
    guard text.isWord(index, oneOf: "a"), text.opensSentence(index), text.isSpaced(index + 1),
      let next = text.token(index + 1), index == 0 || !text.isMark(index - 1, "/")
    else { return nil }
    switch next.kind {
    case .number: return text.token(index + 2).map { $0.kind != .mark || !$0.isMark(".") } ?? false ? "À" : nil
    case .word:
      if Self.behindPreposition.contains(next), !next.shape.contains(.capitalised) { return "À" }
      if next.isSmallWord, text.traits(index + 1).contains(.infinitive) { return "À" }
      return next.isCapitalisedWord && text.isMark(index + 2, ",") && text.isJoined(index + 2) ? "À" : nil
    default: return nil
    }
  }

  /// Whether a verb, or what goes before one, follows: « Ca ne sert », « Ca va ».
  private func isSubject(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.isSpaced(index + 1), text.tokens[index + 1].isSmallWord else { return false }
    return text.traits(index + 1).contains(.finiteVerb)
      || text.isWord(index + 1, oneOf: "ne", "n'", "me", "m'", "se", "s'")
  }

  /// How frequent the accented word must be: « écures » is French, and Ecures a village.
  private static let leastFrequency = 2.5
  private static let accents: [Character: [String]] = [
    "A": ["À", "Â"], "E": ["É", "È", "Ê"], "I": ["Î"], "O": ["Ô"], "U": ["Û"], "C": ["Ç"],
  ]
  private static let behindPreposition: WordSet = [
    "la", "l'", "le", "les", "ce", "cet", "cette", "ces", "mon", "ma", "mes", "son", "sa", "ses", "notre",
    "votre", "nos", "vos", "leur", "leurs", "chaque", "quel", "quelle", "quels", "quelles", "partir", "travers",
    "cause",
    "propos", "quoi", "bientôt", "demain", "droite", "gauche", "peine", "moins", "défaut", "côté", "force", "part",
    "présent", "nouveau", "condition", "titre", "temps", "vrai", "mesure", "midi", "minuit", "pied", "table", "jamais",
    "court", "long", "terme",
    "raison", "proximité", "vendre", "louer", "elle", "lui", "eux",
  ]
}
