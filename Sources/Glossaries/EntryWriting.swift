import LavoirFindings
import LavoirText

/// Entries in the compiled form.
extension FieldWriter {
  /// The spelled-out forms of a term.
  mutating func forms(_ forms: [TermForm]) {
    number(forms.count)
    for form in forms {
      string(form.text)
      number(form.words.count)
      for word in form.words { key(word.value) }
      number(Int(form.number?.rawValue ?? 0))
      number(form.tag.map { Int($0.rawValue) + 1 } ?? 0)
    }
  }

  mutating func entry(_ entry: Entry) {
    switch entry {
    case .term(let term):
      number(0)
      string(term.preferred)
      strings(term.replaces)
      string(term.kind.rawValue)
      string(term.status.rawValue)
      string(term.category.rawValue)
      string(term.certainty.rawValue)
      strings(term.contexts.map(\.source))
      strings(term.topic)
      for text in [term.domain, term.note, term.source] { string(text) }
    case .loanword(let loanword):
      number(1)
      for text in [loanword.word, loanword.region, loanword.source] { string(text) }
    case .boilerplate(let boilerplate):
      number(2)
      string(boilerplate.pattern)
      string(boilerplate.scope.rawValue)
      string(boilerplate.place.rawValue)
      string(boilerplate.certainty.rawValue)
      string(boilerplate.source)
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
}
