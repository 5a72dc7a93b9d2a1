import LavoirFindings
import LavoirGlossaries
import LavoirLexicons

/// What a term asks of a text, spelled out for a program that only compares words.
struct CheckerRule {
  /// The term it comes from.
  let term: Term
  /// The wrong form; `nil` where the term itself is not to be used.
  var form: WrongForm?
  /// Where it must stand: patterns with one `_`; none for anywhere.
  var contexts: [String]
  /// How sure it is.
  let certainty: Certainty
  /// What is wrong, and what may stand instead; nothing where it is only flagged.
  let pairs: [SpelledPair]

  /// What the letters of the wrong form ask of the text.
  var letterCase: LetterCase { form?.letterCase ?? term.letterCase }

  /// Whether a capital at the beginning of a sentence makes no difference.
  var takesCapitals: Bool { letterCase == .automatic && term.kind != .name }
}

/// The rules and accepted words of a glossary, and what only the corrector itself understands.
struct CheckerRules {
  private(set) var rules: [CheckerRule] = []
  /// The terms in force, whose forms are good French.
  private(set) var accepted: [Term] = []
  private(set) var losses: [Loss] = []
  /// What the forms are spelled with.
  let lexicon: Lexicon
  private let spelling: TermSpelling

  init(_ entries: [Entry], lexicon: Lexicon) {
    self.lexicon = lexicon
    spelling = TermSpelling(lexicon: lexicon)
    for entry in entries {
      guard case .term(let term) = entry else {
        losses.append(
          Loss(concept: entry.identifier, name: entry.heading, "\(entry.kindInWords) is no term, and is left out"))
        continue
      }
      add(term)
    }
  }

  /// The spellings of the accepted forms of a term.
  func acceptedSpellings(of term: Term) -> [String] {
    let kind = term.status == .doNotTranslate ? .name : term.kind
    return spelling.spellings(of: term.preferred, kind)
      + term.also.flatMap { spelling.spellings(of: $0.text, $0.kind ?? kind) }
  }

  private mutating func add(_ term: Term) {
    guard term.review == nil else {
      return tell(term, "an entry that waits for a person, or was rejected, is left out")
    }
    tellOfScope(term)
    tellOfKnowledge(term)
    switch term.status {
    case .preferred, .admitted, .doNotTranslate:
      accepted.append(term)
      if term.status == .preferred { for form in term.replaces { add(form, of: term) } }
    case .deprecated, .forbidden:
      let pairs = spelling.spellings(of: term.preferred, term.kind).map { SpelledPair(wrong: $0, rights: []) }
      rules.append(
        CheckerRule(
          term: term, contexts: ContextExpression.merged(term.contexts.map(\.source)),
          certainty: term.status == .forbidden ? .sure : .likely,
          pairs: pairs))
    }
  }

  private mutating func add(_ form: WrongForm, of term: Term) {
    guard term.topic.isEmpty else {
      return tell(term, "a wrong form that is wrong in some topics alone is left out")
    }
    guard form.match != .pattern else { return tell(term, "a wrong form that is a pattern is left out") }
    let contexts = form.contexts.isEmpty ? term.contexts : form.contexts
    rules.append(
      CheckerRule(
        term: term, form: form, contexts: ContextExpression.merged(contexts.map(\.source)),
        certainty: form.certainty ?? term.certainty,
        pairs: spelling.pairs(of: form, in: term)))
  }

  private mutating func tellOfScope(_ term: Term) {
    if !term.scope.paths.isEmpty { tell(term, "the paths of the files it holds for are left out: it holds for all") }
    if term.scope.from != nil || term.scope.until != nil {
      tell(term, "the days it holds for are left out: it always holds")
    }
    if !term.region.isEmpty { tell(term, "the region is left out: it holds for all French") }
  }

  /// What is for people alone.
  private mutating func tellOfKnowledge(_ term: Term) {
    let texts = [term.definition, term.source, term.domain, term.author]
    if texts.contains(where: { !$0.isEmpty }) || term.date != nil || !term.translations.isEmpty {
      tell(term, "definition, domain, source, author, date and translations are left out")
    }
  }

  mutating func tell(_ term: Term, _ what: String) {
    losses.append(Loss(concept: term.identifier, name: term.preferred, what))
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
