import LavoirFindings
import LavoirText

/// Entries in the compiled form.
extension FieldWriter {
  mutating func entry(_ entry: Entry) {
    switch entry {
    case .term(let term):
      number(0)
      self.term(term)
    case .loanword(let loanword):
      number(1)
      for text in [loanword.word, loanword.region, loanword.source] { string(text) }
      choice(loanword.review)
    case .boilerplate(let boilerplate):
      number(2)
      string(boilerplate.pattern)
      string(boilerplate.scope.rawValue)
      string(boilerplate.place.rawValue)
      string(boilerplate.certainty.rawValue)
      string(boilerplate.source)
      choice(boilerplate.review)
      provenance(boilerplate.provenance)
    case .country(let country):
      number(3)
      string(country.name)
      string(country.article.rawValue)
      strings(country.english)
      string(country.demonym)
      strings(country.also)
      string(country.source)
    }
    if case .country = entry { return }
    strings(entry.examples)
  }

  private mutating func term(_ term: Term) {
    string(term.preferred)
    string(term.id)
    list(term.replaces) { $0.wrongForm($1) }
    list(term.also) { $0.synonym($1) }
    list(term.translations) { $0.translation($1) }
    string(term.kind.rawValue)
    grammar(gender: term.gender, number: term.number, register: term.register)
    for text in [term.region, term.letterCase.rawValue, term.status.rawValue] { string(text) }
    choice(term.review)
    string(term.category.rawValue)
    string(term.certainty.rawValue)
    strings(term.contexts.map(\.source))
    strings(term.topic)
    strings(term.scope.paths)
    for day in [term.scope.from, term.scope.until, term.date] { string(day?.description ?? "") }
    for text in [term.domain, term.definition, term.note, term.source, term.author] { string(text) }
    provenance(term.provenance)
  }

  private mutating func wrongForm(_ form: WrongForm) {
    string(form.text)
    string(form.match.rawValue)
    choice(form.certainty)
    strings(form.contexts.map(\.source))
    choice(form.letterCase)
    string(form.note)
  }

  private mutating func synonym(_ synonym: Synonym) {
    string(synonym.text)
    choice(synonym.kind)
    grammar(gender: synonym.gender, number: synonym.number, register: synonym.register)
    string(synonym.region)
    string(synonym.note)
  }

  private mutating func translation(_ translation: Translation) {
    for text in [translation.language, translation.text, translation.status.rawValue] { string(text) }
    choice(translation.kind)
    grammar(gender: translation.gender, number: translation.number, register: translation.register)
    string(translation.note)
  }

  private mutating func grammar(gender: TermGender?, number: TermNumber?, register: Register?) {
    choice(gender)
    choice(number)
    choice(register)
  }

  private mutating func provenance(_ provenance: Provenance?) {
    number(provenance == nil ? 0 : 1)
    guard let provenance else { return }
    number(provenance.times)
    number(provenance.documents)
    strings(provenance.files)
  }

  /// A word of an enumeration, or an empty text.
  private mutating func choice(_ value: (some RawRepresentable<String>)?) {
    string(value?.rawValue ?? "")
  }

  private mutating func list<Element>(_ elements: [Element], _ write: (inout FieldWriter, Element) -> Void) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }
}
