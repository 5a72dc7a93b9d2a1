import LavoirFindings
import LavoirLexicons
import LavoirText

/// Entries of the compiled form.
extension FieldReader {
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
    guard let preferred = string(), let id = string(), let replaces = list({ $0.wrongForm() }),
      let also = list({ $0.synonym() }), let translations = list({ $0.translation() }),
      let kind = value(Term.Kind.self), let grammar = grammar(), let region = string(),
      let letterCase = value(LetterCase.self), let status = value(TermStatus.self),
      let review = choice(Review.self), let category = value(Category.self), let certainty = value(Certainty.self),
      let contexts = strings(), let topic = strings(), let paths = strings(), let from = day(), let until = day(),
      let date = day(), let domain = string(), let definition = string(), let note = string(),
      let source = string(), let author = string(), let provenance = provenance(), let examples = strings()
    else { return nil }
    var term = Term(preferred)
    term.id = id
    term.replaces = replaces
    term.also = also
    term.translations = translations
    term.kind = kind
    (term.gender, term.number, term.register) = grammar
    term.region = region
    term.letterCase = letterCase
    term.status = status
    term.review = review
    term.category = category
    term.certainty = certainty
    term.contexts = contexts.compactMap(Context.init)
    term.topic = topic
    term.scope.paths = paths
    (term.scope.from, term.scope.until, term.date) = (from, until, date)
    term.domain = domain
    term.definition = definition
    term.note = note
    term.source = source
    term.author = author
    term.provenance = provenance
    term.examples = examples
    return term
  }

  private mutating func wrongForm() -> WrongForm? {
    guard let text = string(), let match = value(WrongForm.Match.self), let certainty = choice(Certainty.self),
      let contexts = strings(), let letterCase = choice(LetterCase.self), let note = string()
    else { return nil }
    var form = WrongForm(text)
    form.match = match
    form.certainty = certainty
    form.contexts = contexts.compactMap(Context.init)
    form.letterCase = letterCase
    form.note = note
    return form
  }

  private mutating func synonym() -> Synonym? {
    guard let text = string(), let kind = choice(Term.Kind.self), let grammar = grammar(), let region = string(),
      let note = string()
    else { return nil }
    var synonym = Synonym(text)
    synonym.kind = kind
    (synonym.gender, synonym.number, synonym.register) = grammar
    synonym.region = region
    synonym.note = note
    return synonym
  }

  private mutating func translation() -> Translation? {
    guard let language = string(), let text = string(), let status = value(TermStatus.self),
      let kind = choice(Term.Kind.self), let grammar = grammar(), let note = string()
    else { return nil }
    var translation = Translation(text, language: language)
    translation.status = status
    translation.kind = kind
    (translation.gender, translation.number, translation.register) = grammar
    translation.note = note
    return translation
  }

  private mutating func grammar() -> (TermGender?, TermNumber?, Register?)? {
    guard let gender = choice(TermGender.self), let number = choice(TermNumber.self),
      let register = choice(Register.self)
    else { return nil }
    return (gender, number, register)
  }

  private mutating func provenance() -> Provenance?? {
    guard let isThere = number() else { return nil }
    guard isThere == 1 else { return .some(nil) }
    guard let times = number(), let documents = number(), let files = strings() else { return nil }
    return Provenance(times: times, documents: documents, files: files)
  }

  /// A word of an enumeration, or nothing where the text is empty.
  private mutating func choice<Value: RawRepresentable<String>>(_: Value.Type) -> Value?? {
    string().map(Value.init)
  }

  private mutating func day() -> Day?? { string().map { Day($0) } }

  private mutating func loanword() -> Loanword? {
    guard let word = string(), let region = string(), let source = string(),
      let review = choice(Review.self), let examples = strings()
    else { return nil }
    var loanword = Loanword(word)
    loanword.region = region
    loanword.source = source
    loanword.review = review
    loanword.examples = examples
    return loanword
  }

  private mutating func boilerplate() -> Boilerplate? {
    guard let pattern = string(), let scope = value(Boilerplate.Scope.self), let place = value(Boilerplate.Place.self),
      let certainty = value(Certainty.self), let source = string(), let review = choice(Review.self),
      let provenance = provenance(), let examples = strings()
    else { return nil }
    var boilerplate = Boilerplate(pattern)
    boilerplate.scope = scope
    boilerplate.place = place
    boilerplate.certainty = certainty
    boilerplate.source = source
    boilerplate.review = review
    boilerplate.provenance = provenance
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
