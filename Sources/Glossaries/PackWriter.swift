import LavoirFindings

/// Writes entries in the compiled form: numbers and strings with their lengths, field after field.
struct PackWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: Int) {
    var rest = UInt(value)
    repeat {
      bytes.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
      rest >>= 7
    } while rest > 0
  }

  mutating func string(_ value: String) {
    number(value.utf8.count)
    bytes += value.utf8
  }

  mutating func key(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }

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

  mutating func strings(_ values: [String]) {
    number(values.count)
    for value in values { string(value) }
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
