import LavoirFindings
import LavoirLexicons
import LavoirText

/// Entries of the compiled form.
extension FieldReader {
  /// The spelled-out forms of a term.
  mutating func forms() -> [TermForm]? { list { $0.form() } }

  private mutating func form() -> TermForm? {
    guard let text = string(), let words = list({ $0.key().map { WordHash(key: $0) } }), let number = number(),
      let tag = self.number()
    else { return nil }
    return TermForm(
      words: words, text: text, number: Number(rawValue: UInt8(truncatingIfNeeded: number)),
      tag: tag == 0 ? nil : MorphTag(rawValue: UInt32(truncatingIfNeeded: tag - 1)))
  }

  mutating func entry() -> Entry? {
    switch number() {
    case 0: term().map(Entry.term)
    case 1: loanword().map(Entry.loanword)
    case 2: boilerplate().map(Entry.boilerplate)
    case 3: country().map(Entry.country)
    default: nil
    }
  }

  private mutating func term() -> Term? {
    guard let preferred = string(), let replaces = strings(), let kind = value(Term.Kind.self),
      let status = value(Term.Status.self), let category = value(Category.self),
      let certainty = value(Certainty.self), let contexts = strings(), let topic = strings(), let domain = string(),
      let note = string(),
      let source = string(), let examples = strings()
    else { return nil }
    var term = Term(preferred)
    term.replaces = replaces
    term.kind = kind
    term.status = status
    term.category = category
    term.certainty = certainty
    term.contexts = contexts.compactMap(Context.init)
    term.topic = topic
    term.domain = domain
    term.note = note
    term.source = source
    term.examples = examples
    return term
  }

  private mutating func loanword() -> Loanword? {
    guard let word = string(), let region = string(), let source = string(), let examples = strings() else {
      return nil
    }
    var loanword = Loanword(word)
    loanword.region = region
    loanword.source = source
    loanword.examples = examples
    return loanword
  }

  private mutating func boilerplate() -> Boilerplate? {
    guard let pattern = string(), let scope = value(Boilerplate.Scope.self), let place = value(Boilerplate.Place.self),
      let certainty = value(Certainty.self), let source = string(), let examples = strings()
    else { return nil }
    var boilerplate = Boilerplate(pattern)
    boilerplate.scope = scope
    boilerplate.place = place
    boilerplate.certainty = certainty
    boilerplate.source = source
    boilerplate.examples = examples
    return boilerplate
  }

  private mutating func country() -> Country? {
    guard let name = string(), let article = value(Country.Article.self), let english = strings(),
      let demonym = string(), let also = strings(), let source = string()
    else { return nil }
    var country = Country(name)
    country.article = article
    country.english = english
    country.demonym = demonym
    country.also = also
    country.source = source
    return country
  }
}
