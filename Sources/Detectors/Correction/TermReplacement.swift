import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// What stands in the place of a term’s wrong form, inflected for its place, and how sure that can be.
///
/// Where the place does not show what the new word has to agree with, or where neighbours that are left as they are may not
/// agree with it, the repair is likely at most, whatever the glossary says.
struct TermReplacement {
  /// The replacement.
  let substitution: Substitution
  /// How sure it is at most.
  let mostCertain: Certainty

  /// The replacement of a match; `nil` where it is not known how the term would stand there.
  init?(of match: TermMatch, in text: AnalyzedText) {
    let place = TermPlace(match: match, text: text)
    guard let substitution = place.substitution else { return nil }
    self.substitution = substitution
    mostCertain = place.isClear ? .sure : .likely
  }
}

/// A place where a wrong form stands.
private struct TermPlace {
  let match: TermMatch
  let text: AnalyzedText

  private var term: Term { match.term }
  private var lexicon: Lexicon { text.knowledge.lexicon }
  private var substituter: Substituter { Substituter(text) }
  private var slot: Slot { Slot(of: match.tokens, in: text) }

  var substitution: Substitution? {
    guard match.gaps.isEmpty, !GapFilling.isNeeded(in: term.preferred) else {
      guard term.kind != .verb || !isNegated, let preferred = headInflected else { return nil }
      return GapFilling.filled(match, with: preferred, in: text).flatMap { substituter.phrase($0, for: match.tokens) }
    }
    switch term.kind {
    case .noun:
      return substituter.noun(term.preferred, for: match.tokens, number: number, gender: ownGender)
    case .adjective: return adjective ?? substituter.phrase(term.preferred, for: match.tokens)
    case .verb:
      guard let preferred = headInflected else { return nil }
      return substituter.verb(preferred, for: match.tokens)
    case .adverb, .phrase: return substituter.phrase(term.preferred, for: match.tokens)
    case .name: return name
    }
  }

  /// Whether all that the new word must agree with is known, and all that must agree with it does.
  var isClear: Bool {
    switch term.kind {
    case .noun: !changesNumber && !hasAdjectiveBefore && hasPlural
    case .adjective: isEpicene || (copula == nil ? slot.gender : subject?.gender) != nil
    case .name: ownGender != nil || articleFits
    default: true
    }
  }

  // MARK: Nouns

  /// The gender that the entry gives.
  private var ownGender: Gender? {
    switch term.gender {
    case .masculine: .masculine
    case .feminine: .feminine
    default: nil
    }
  }

  private var number: Number {
    if term.number == .plural { return .plural }
    if isCounted || hasPluralDeterminer { return .plural }
    return match.number ?? slot.number ?? .singular
  }

  private var hasPluralDeterminer: Bool {
    slot.determiner.flatMap { Determiners.reading(of: text.tokens[$0]) }?.number == .plural
  }

  /// Whether a number above one stands before: « deux », « 12 ».
  private var isCounted: Bool {
    guard let token = text.token(match.tokens.lowerBound - 1) else { return false }
    if token.kind == .number { return text.string(match.tokens.lowerBound - 1..<match.tokens.lowerBound) != "1" }
    return token.kind == .word && Self.numerals.contains(token)
  }

  private static let numerals: WordSet = [
    "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "quinze", "vingt",
    "trente",
    "cent", "plusieurs", "quelques",
  ]

  /// Whether verbs and adjectives around would have to change their number.
  private var changesNumber: Bool { term.number == .plural && match.number == .singular }

  /// Whether an adjective before the noun, which is left as it is, may not fit it: « le meilleur » before a woman, « un nouveau »
  /// before a vowel.
  private var hasAdjectiveBefore: Bool {
    let before = match.tokens.lowerBound - 1
    guard let token = text.token(before), token.kind == .word,
      !text.tokens[match.tokens.lowerBound].shape.contains(.startsLine), Determiners.reading(of: token) == nil
    else { return false }
    let traits = text.traits(before)
    guard traits.contains(.adjective), traits.isDisjoint(with: [.preposition, .conjunction, .numeral]) else {
      return false
    }
    return !traits.isSuperset(of: [.masculine, .feminine])
  }

  /// Whether the plural is told from the singular, where it is asked for.
  private var hasPlural: Bool {
    guard number == .plural, term.number != .plural else { return true }
    let head = term.preferred.prefix { $0 != " " }
    return lexicon.plural(ofPhrase: term.preferred) != term.preferred || head.last.map { "sxz".contains($0) } ?? true
      || lexicon.analyses(of: String(head)).isEmpty
  }

  // MARK: Adjectives

  private var adjective: Substitution? {
    let ownTraits = text.traits(match.tokens.lowerBound)
    let ownGender: Gender? = ownTraits.contains(.adjective) && !ownTraits.contains(.masculine) ? .feminine : nil
    let shown =
      copula == nil ? (gender: slot.gender, number: slot.number) : (gender: subject?.gender, number: subject?.number)
    return substituter.adjective(
      term.preferred, for: match.tokens, gender: shown.gender ?? ownGender ?? .masculine,
      number: shown.number ?? match.number ?? .singular)
  }

  /// The verb that makes the adjective a predicate: « elle est permanente ».
  private var copula: Int? {
    governor.flatMap { index in
      let lemmas = lexicon.verbReadings(of: text.string(index..<index + 1).lowercased()).map(\.lemma)
      return lemmas.contains(where: Self.copulas.contains) ? index : nil
    }
  }

  private static let copulas: Set = ["être", "rester", "devenir", "demeurer", "sembler", "paraître"]

  /// What the subject of a predicate shows, where it is a pronoun of the third person.
  private var subject: (gender: Gender, number: Number)? {
    guard let copula, let token = text.token(copula - 1), token.kind == .word else { return nil }
    return Self.subjects[token.key]
  }

  private static let subjects = KeyTable<(gender: Gender, number: Number)>(
    [
      ("il", Gender.masculine, Number.singular), ("elle", .feminine, .singular), ("ils", .masculine, .plural),
      ("elles", .feminine, .plural),
    ].map { (WordHash($0.0).value, ($0.1, $0.2)) })

  /// Whether the adjective has one form for both genders.
  private var isEpicene: Bool {
    let forms = [Gender.masculine, .feminine].map {
      lexicon.inflect(term.preferred, .adjective, gender: $0, number: .singular)
    }
    return forms[0] == forms[1]
  }

  // MARK: Names

  /// The name; the article before it follows where its gender is known.
  private var name: Substitution? {
    guard let ownGender else {
      return Substitution(range: text.byteRange(match.tokens), replacement: term.preferred)
    }
    return substituter.noun(term.preferred, for: match.tokens, number: .singular, gender: ownGender)
  }

  /// Whether the article before a name can stay: an elided one before a vowel, another before a consonant. Before h, and
  /// before i and y, which may be either, it can.
  private var articleFits: Bool {
    let before = match.tokens.lowerBound - 1
    guard let token = text.token(before), token.kind == .word, Self.articles.contains(token),
      !text.tokens[match.tokens.lowerBound].shape.contains(.startsLine), let first = term.preferred.lowercased().first,
      !"hiy".contains(first)
    else { return true }
    return token.shape.contains(.elided) == Vowels.begins(term.preferred, lexicon: lexicon)
  }

  private static let articles: WordSet = ["le", "la", "du", "au", "l'", "d'"]

  // MARK: Verbs

  /// The preferred form with its first word in the tense, person, gender and number of the wrong one; as it is for what is
  /// no verb, `nil` where that verb form is not known.
  private var headInflected: String? {
    guard term.kind == .verb else { return term.preferred }
    let head = String(term.preferred.prefix { $0 != " " })
    guard let tag = verbTag, let tense = tag.tense else { return nil }
    let form: String? =
      switch tense {
      case .infinitive: head
      case .pastParticiple:
        lexicon.participle(of: head, gender: tag.gender ?? .masculine, number: tag.number ?? .singular)
      default: lexicon.conjugate(head, tense: tense, person: tag.person, number: tag.number)
      }
    return form.map { $0 + term.preferred.dropFirst(head.count) }
  }

  /// The grammar of the form’s first word as it stands here: behind an auxiliary « fait » is the participle.
  private var verbTag: MorphTag? {
    let first = match.tokens.lowerBound
    let readings = lexicon.verbReadings(of: text.string(first..<first + 1).lowercased()).map(\.tag)
    if isBehindAuxiliary, let participle = readings.first(where: { $0.tense == .pastParticiple }) { return participle }
    guard let tag = match.tag else {
      return readings.first { $0.tense?.isFinite != true || $0.person == .third } ?? readings.first
    }
    // A word that French does not know has no form of its own: « a realizer ».
    return readings.isEmpty && (isBehindAuxiliary || isBehindSubject) ? nil : tag
  }

  /// Whether a form of avoir or être governs the word, adverbs between them passed over.
  private var isBehindAuxiliary: Bool {
    governor.map { index in
      lexicon.verbReadings(of: text.string(index..<index + 1).lowercased()).contains {
        ["avoir", "être"].contains($0.lemma)
      }
    } ?? false
  }

  private var isBehindSubject: Bool { governor.flatMap { SubjectPronouns.reading(of: text.tokens[$0]) } != nil }

  /// The word before, adverbs passed over.
  private var governor: Int? {
    var index = match.tokens.lowerBound - 1
    for _ in 0..<3 {
      guard let token = text.token(index), token.kind == .word, !text.tokens[index + 1].shape.contains(.startsLine)
      else {
        return nil
      }
      guard text.traits(index).contains(.adverb) else { return index }
      index -= 1
    }
    return nil
  }

  /// Whether a negation stands in a gap: the words around it would have to move.
  private var isNegated: Bool {
    match.gaps.joined().contains { Self.negations.contains(text.tokens[$0]) }
  }

  private static let negations: WordSet = ["pas", "jamais", "plus", "rien", "personne", "guère", "point"]
}
