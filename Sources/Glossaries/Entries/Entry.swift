/// One entry of a glossary file.
public enum Entry: Sendable, Equatable {
  /// A term and the wrong forms it replaces.
  case term(Term)
  /// A foreign-looking word that is good French.
  case loanword(Loanword)
  /// Text that a crawl brings along.
  case boilerplate(Boilerplate)
  /// A country and the grammar of its name.
  case country(Country)

  /// What an entry is, by the key that heads it in a file.
  public enum Kind: String, Sendable, CaseIterable {
    case term, loanword, boilerplate, country
  }

  /// What it is.
  public var kind: Kind {
    switch self {
    case .term: .term
    case .loanword: .loanword
    case .boilerplate: .boilerplate
    case .country: .country
    }
  }

  /// The word, name or pattern that heads the entry.
  public var heading: String {
    switch self {
    case .term(let term): term.preferred
    case .loanword(let loanword): loanword.word
    case .boilerplate(let boilerplate): boilerplate.pattern
    case .country(let country): country.name
    }
  }

  /// The name of the entry in messages, lists and the exchange with other programs: that of its concept.
  public var identifier: String {
    switch self {
    case .term(let term): term.identifier
    default: Term.identifier(of: heading)
    }
  }

  /// Whether a person still has to accept it; `nil` once it counts.
  public var review: Review? {
    switch self {
    case .term(let term): term.review
    case .loanword(let loanword): loanword.review
    case .boilerplate(let boilerplate): boilerplate.review
    case .country: nil
    }
  }

  /// The same entry in another state of review; a country has none.
  public func reviewed(_ review: Review?) -> Entry {
    switch self {
    case .term(var term):
      term.review = review
      return .term(term)
    case .loanword(var loanword):
      loanword.review = review
      return .loanword(loanword)
    case .boilerplate(var boilerplate):
      boilerplate.review = review
      return .boilerplate(boilerplate)
    case .country: return self
    }
  }

  /// The entry's tests.
  public var examples: [String] {
    switch self {
    case .term(let term): term.examples
    case .loanword(let loanword): loanword.examples
    case .boilerplate(let boilerplate): boilerplate.examples
    case .country: []
    }
  }
}
